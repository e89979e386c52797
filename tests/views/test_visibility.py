from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db.models import CharField, Model, TextField
from django.test import Client
from django.urls import resolve
from django.utils import timezone

from articles.models import (
    Article,
    Correction,
    Credit,
    Edition,
    Embed,
    Figure,
    Image,
    Plate,
    PullQuote,
    RichText,
    Topic,
)
from articles.models.article import StoryText
from articles.publishing import publish, withdraw
from articles.urls import urlpatterns
from tests.factories import (
    a_section,
    a_story,
    a_topic,
    add_credit,
    an_agency,
    an_article,
    an_author,
)
from tests.views.addresses import ADDRESSES, paths
from tests.views.company import AMONG_OTHERS
from tests.views.printing import print_all
from tests.views.secret import (
    HIDDEN,
    NAMED,
    SECRET,
    a_secret_image,
    past,
    to_be_updated,
    worked_on,
)

pytestmark = pytest.mark.django_db

Urls = Callable[[], list[str]]


def nowhere(client: Client, urls: Urls) -> None:
    for url in urls():
        response = client.get(url)
        assert SECRET.lower() not in response.content.decode().lower(), url
        assert response.status_code < 500, url


def age(edition: Edition, **fields: object) -> None:
    """Moves an edition in time, which publishing never does."""
    Edition.objects.filter(pk=edition.pk).update(**fields)


@pytest.mark.parametrize("hide", [*HIDDEN, *AMONG_OTHERS])
def test_what_is_hidden_is_nowhere(
    client: Client, reader_urls: Urls, hide: Callable[[], None]
) -> None:
    """However well it was printed before, and is after; and where nothing is."""
    a_story("Seen by all")
    hide()
    print_all()
    nowhere(client, reader_urls)
    Plate.objects.all().delete()
    nowhere(client, reader_urls)


@pytest.mark.parametrize("hide", HIDDEN)
def test_what_is_hidden_counts_nowhere(client: Client, hide: Callable[[], None]) -> None:
    """Neither as a result nor beside a facet, nor as a day, a month or a year with stories."""
    a_story("Seen by all", section=a_section())
    hide()
    shown = 2 if hide in (past, to_be_updated, worked_on) else 1
    html = client.get("/search/?kind=news").content.decode()
    assert html.count('<article class="result">') == shown
    assert ">1999<" not in html
    assert max(map(int, re.findall(r'class="n">(\d+)<', html))) == shown
    assert "1999" not in client.get("/archive/").content.decode()
    assert "1999" not in client.get("/sitemap.xml").content.decode()
    assert len(client.get("/articles.json").json()["items"]) == shown
    for nothing in (f"/search/?q={NAMED}", "/search/?pictures=yes"):
        assert '<article class="result">' not in client.get(nothing).content.decode(), nothing


# As long as the secret name, so that even the lengths of pages are the same.
NEVER = "wortquill"
LIKE_NEVER = [
    *(
        f"/{kind}/{NAMED}/{rest}"
        for kind in ("sections", "authors", "topics")
        for rest in ("", "feed/", "feed/rss/", "feed/json/", "?before=x")
    ),
    f"/agencies/{NAMED}/",
    f"/agencies/{NAMED}-pictures/?work=pictures",
    f"/authors/{NAMED}-photographer/?work=pictures",
    f"/places/{NAMED}ford-lennshire/",
    *(f"/articles.json?{name}={NAMED}" for name in ("section", "author", "agency", "topic")),
    *(f"/search/?{name}={NAMED}" for name in ("q", "section", "person", "agency", "topic")),
    *(f"/{kind}/?from={NAMED}" for kind in ("authors", "agencies", "topics", "places")),
    "/search/?year=1999",
    "/1999/",
    "/1999/03/",
    "/1999/03/05/",
    "/sitemaps/1999-03.xml",
    f"/pictures/0a/{'0' * 40}.jpg",
]


@pytest.mark.parametrize("hide", HIDDEN)
def test_what_is_hidden_is_as_if_it_never_was(client: Client, hide: Callable[[], None]) -> None:
    hide()
    print_all()
    named = [path for path in paths() if NAMED in path]
    for hidden in [*LIKE_NEVER, *named, *(f"{path.rstrip('/')}.json" for path in named)]:
        never = hidden.replace(NAMED, NEVER).replace("1999", "1993").replace("/0a/", "/0b/")
        assert answer(client, hidden) == answer(client, never), hidden


def answer(client: Client, address: str) -> tuple[int, dict[str, str], str]:
    """But for what the address says itself, and for the tag of that."""
    response = client.get(address)
    assert response.status_code in (200, 404), address
    headers = {name: it for name, it in response.headers.items() if name != "ETag"}
    assert ("ETag" in response.headers) is (response.status_code == 200), address
    return response.status_code, headers, re.sub(f"{NAMED}|{NEVER}|1999|1993", "", response.text)


def test_the_secret_story_has_the_marker_in_every_field() -> None:
    worked_on()
    article = Article.objects.get()
    credits = Credit.objects.all()
    names = {field.name for field in StoryText._meta.get_fields()} - {"section", "lead_image"}
    for name in (names - {"slug", "kind", "language"}) | {"identifier", "section", "places"}:
        assert SECRET in str(getattr(article, name)), name
    for kind in (RichText, Figure, PullQuote, Embed, Correction, Topic, Image):
        for row in kind._default_manager.all():
            told = {field.name: str(getattr(row, field.name)) for field in text_fields(row)}
            assert {name for name, it in told.items() if SECRET.lower() not in it.lower()} == set()
    for name in ("author", "agency", "place", "name_as_printed"):
        assert any(SECRET in str(getattr(credit, name)) for credit in credits), name


def text_fields(row: Model) -> list[Any]:
    """Those that somebody writes freely, whether or not readers ever see them."""
    free = [it for it in row._meta.concrete_fields if isinstance(it, (CharField, TextField))]
    known = {"region", "sha256", "perceptual_hash", "file", "format", "description", "date_created"}
    return [it for it in free if not it.choices and it.name not in known]


def test_every_pattern_of_the_site_is_in_the_table_of_addresses() -> None:
    assert {pattern.name for pattern in urlpatterns} == set(ADDRESSES)


def test_each_entry_of_the_table_leads_to_its_pattern(client: Client) -> None:
    image = a_secret_image()
    a_story(section=a_section(), by=[an_author()], images=[image], about=[a_topic()],
            places=[["Ostlemere"]])  # fmt: skip
    for name, addresses in ADDRESSES.items():
        found = list(addresses())
        assert found, name
        for address in found:
            if address != "/never/":
                assert resolve(address.split("?")[0]).view_name == f"articles:{name}", address


def test_a_story_shows_from_its_moment_on_and_not_from_its_end_on(client: Client) -> None:
    edition = a_story()
    soon, past = timezone.now() + timedelta(minutes=1), timezone.now() - timedelta(minutes=1)
    age(edition, visible_from=soon)
    assert client.get(edition.path).status_code == 404
    age(edition, visible_from=past)
    assert client.get(edition.path).status_code == 200
    age(edition, visible_from=past - timedelta(hours=1), visible_until=past)
    assert client.get(edition.path).status_code == 410


@pytest.mark.parametrize("kind", ["sections", "authors", "agencies"])
def test_what_has_nothing_visible_is_as_if_it_did_not_exist(client: Client, kind: str) -> None:
    article = an_article(section=a_section("Moss"), by=[an_author("Moss")])
    add_credit(article, agency=an_agency("Moss"))
    never = client.get(f"/{kind}/never/")
    hidden = client.get(f"/{kind}/moss/")
    assert hidden.status_code == never.status_code == 404
    assert hidden.content == never.content
    assert dict(hidden.headers) == dict(never.headers)
    publish(article)
    assert client.get(f"/{kind}/moss/").status_code == 200


def test_a_scheduled_address_is_as_if_it_did_not_exist(client: Client) -> None:
    article = an_article(slug="moss")
    day = publish(article).path.removesuffix("moss/")
    Article.objects.filter(pk=article.pk).update(slug="fern")
    publish(article, at=timezone.now() + timedelta(hours=1))
    scheduled, never = client.get(f"{day}fern/"), client.get(f"{day}never/")
    assert scheduled.status_code == never.status_code == 404
    assert scheduled.content == never.content
    assert dict(scheduled.headers) == dict(never.headers)


def test_an_earlier_address_leads_to_todays(client: Client) -> None:
    article = an_article(slug="moss")
    before = publish(article).path
    Article.objects.filter(pk=article.pk).update(slug="fern")
    today = publish(article).path
    response = client.get(before)
    assert (response.status_code, response.headers["Location"]) == (301, today)


def test_a_withdrawn_story_is_gone_in_calm_words(client: Client) -> None:
    article = an_article()
    path = publish(article).path
    withdraw(article, reason="The lawyers rang.")
    response = client.get(path)
    assert response.status_code == 410
    assert "has been withdrawn" in response.content.decode()
    assert "lawyers" not in response.content.decode()
