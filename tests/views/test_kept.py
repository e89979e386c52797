"""What caches and browsers may keep of readers' pages, and when they get them anew."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Article, Author, Edition
from articles.publishing import publish, withdraw
from tests.factories import (
    a_section,
    a_story,
    a_topic,
    add_correction,
    add_credit,
    add_text,
    an_agency,
    an_article,
    an_author,
)
from tests.views.pictured import a_picture

pytestmark = pytest.mark.django_db

Urls = Callable[[], list[str]]
Answers = dict[str, tuple[int, dict[str, str], bytes]]
ASK_AGAIN = "public, max-age=0, must-revalidate"


@pytest.fixture
def paper() -> Edition:
    image = a_picture("The slip.", "Joss/AFP", credit={"agency": an_agency("AFP")})
    return a_story(
        section=a_section(),
        by=[an_author()],
        images=[image],
        about=[a_topic()],
        places=[["Ostlemere"]],
    )


def pages(client: Client, urls: Urls) -> list[str]:
    return [url for url in urls() if client.get(url).status_code == 200]


def answers(client: Client, urls: list[str]) -> Answers:
    found = {url: client.get(url) for url in urls}
    return {url: (it.status_code, dict(it.headers), it.content) for url, it in found.items()}


@pytest.mark.usefixtures("paper")
def test_who_has_a_page_as_it_is_gets_none(client: Client, reader_urls: Urls) -> None:
    found = pages(client, reader_urls)
    assert len(found) > 40
    for url in found:
        whole = client.get(url)
        tag = whole.headers["ETag"]
        assert tag.startswith('W/"'), url
        same = {k: v for k, v in whole.headers.items() if not k.startswith("Content-T")}
        for asked in (tag, tag[2:], f'"other", {tag}', "*"):
            again = client.get(url, headers={"If-None-Match": asked})
            assert (again.status_code, again.content) == (304, b""), url
            assert {k: v for k, v in again.headers.items() if k != "Content-Length"} == {
                k: v for k, v in same.items() if k != "Content-Length"
            }, url
        assert client.head(url, headers={"If-None-Match": tag}).status_code == 304, url


@pytest.mark.usefixtures("paper")
def test_who_has_something_else_gets_the_page(client: Client, reader_urls: Urls) -> None:
    for url in pages(client, reader_urls):
        for asked in ('W/"other"', "nonsense", '"', ""):
            assert client.get(url, headers={"If-None-Match": asked}).status_code == 200, url


@pytest.mark.usefixtures("paper")
def test_no_moment_stands_for_what_a_page_says(client: Client, reader_urls: Urls) -> None:
    late = "Fri, 31 Dec 9999 23:59:59 GMT"
    for url in pages(client, reader_urls):
        response = client.get(url, headers={"If-Modified-Since": late})
        assert response.status_code == 200, url
        assert "Last-Modified" not in response.headers, url


@pytest.mark.usefixtures("paper")
def test_pages_are_shown_again_only_after_asking(client: Client, reader_urls: Urls) -> None:
    a_gone, moved = an_article("Gone"), an_article("Moved", slug="moss")
    publish(a_gone)
    withdraw(a_gone)
    publish(moved)
    Article.objects.filter(pk=moved.pk).update(slug="fern")
    publish(moved)
    kinds = set()
    for url in reader_urls():
        response = client.get(url)
        kinds.add(response.status_code)
        assert response.headers["Cache-Control"] == ASK_AGAIN, url
    assert kinds == {200, 301, 404, 410}


def test_a_site_may_have_its_pages_kept_for_a_time(
    client: Client, paper: Edition, settings: Any
) -> None:
    settings.PAGE_MAX_AGE = 60
    assert client.get(paper.path).headers["Cache-Control"] == "public, max-age=60"
    assert client.get("/never/").headers["Cache-Control"] == ASK_AGAIN
    withdraw(paper.article)
    assert client.get(paper.path).headers["Cache-Control"] == ASK_AGAIN


def test_a_name_put_right_makes_the_pages_that_print_it_new(
    client: Client, paper: Edition, reader_urls: Urls
) -> None:
    before = answers(client, pages(client, reader_urls))
    author = Author.objects.get(name="Ines Tarrow")
    author.name = "Inés Tarrow"
    author.save()
    item = f"{paper.path.rstrip('/')}.json"
    for url in (paper.path, item, "/", "/feed/", "/authors/ines-tarrow/"):
        tag = before[url][1]["ETag"]
        assert client.get(url, headers={"If-None-Match": tag}).status_code == 200, url


def test_a_withdrawal_is_never_answered_with_not_modified(client: Client, paper: Edition) -> None:
    lists = ["/", "/feed/", "/sitemaps/news.xml", "/articles.json", "/search/?q=ferry"]
    tags = {url: client.get(url).headers["ETag"] for url in [*lists, paper.path]}
    withdraw(paper.article)
    for url in lists:
        response = client.get(url, headers={"If-None-Match": tags[url]})
        assert (response.status_code, paper.path in response.content.decode()) == (200, False), url
    for asked in (tags[paper.path], "*"):
        assert client.get(paper.path, headers={"If-None-Match": asked}).status_code == 410


def test_a_page_has_one_tag_packed_and_unpacked(client: Client, paper: Edition) -> None:
    plain = client.get(paper.path)
    packed = client.get(paper.path, headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert packed.headers["ETag"] == plain.headers["ETag"]
    assert packed.headers["Vary"] == plain.headers["Vary"] == "Accept-Encoding"


@pytest.mark.usefixtures("paper")
def test_nothing_of_the_desk_changes_a_header_or_a_byte(client: Client, reader_urls: Urls) -> None:
    urls = [*reader_urls(), "/search/?q=ferry", "/search/?q=moss"]
    before = answers(client, urls)
    soon = timezone.now() + timedelta(hours=1)
    told: dict[str, Any] = {"section": a_section(), "by": [an_author()], "about": [a_topic()]}
    an_article("Moss, a draft", **told)
    publish(an_article("Moss, scheduled", **told), at=soon)
    publish(an_article("Moss, embargoed", embargo_until=soon, **told))
    live = Article.objects.get(headline="Ferry kept")
    live.headline = "Moss at last"
    live.save()
    add_text(live, "<p>Moss.</p>")
    add_correction(live, "Moss, not fern.")
    add_credit(live, "reporter", author=an_author("Joss Marrable"))
    assert answers(client, urls) == before
    publish(live, at=soon)
    assert answers(client, urls) == before


def test_an_empty_site_is_the_same_a_minute_later(
    client: Client, reader_urls: Urls, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = answers(client, reader_urls())
    now = timezone.now() + timedelta(minutes=1)
    monkeypatch.setattr("django.utils.timezone.now", lambda: now)
    assert answers(client, list(before)) == before
    assert "1970" in client.get("/feed/rss/").content.decode()  # its clock is another one
