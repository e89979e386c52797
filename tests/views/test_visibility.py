from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Article, Edition, Topic
from articles.publishing import publish, withdraw
from tests.factories import (
    a_section,
    a_story,
    a_topic,
    add_correction,
    add_credit,
    add_embed,
    add_quote,
    an_agency,
    an_article,
    an_author,
    an_image,
)

pytestmark = pytest.mark.django_db

SECRET = "Quillwort"
Urls = Callable[[], list[str]]


def a_secret_article() -> Article:
    photographer = an_author(f"{SECRET} Photographer")
    image = an_image(SECRET, SECRET, author=photographer, agency=an_agency(f"{SECRET} Pictures"))
    article = an_article(
        f"{SECRET} found",
        text=f"<p>{SECRET}.</p>",
        section=a_section(f"{SECRET} Gazette"),
        by=[an_author(f"{SECRET} Author")],
        images=[image],
        about=[a_topic(f"{SECRET} Topic")],
        standfirst=SECRET,
        kicker=SECRET,
        reporting=SECRET,
        reviewed=SECRET,
        dateline=SECRET,
        contributor_line=SECRET,
        slug="guessable",
        places=[[f"{SECRET}ford", "Lennshire"]],
    )
    add_embed(article, f"https://{SECRET}.example/", SECRET)
    add_quote(article, SECRET, SECRET)
    add_correction(article, SECRET)
    add_credit(article, "reporter", agency=an_agency(SECRET))
    article.topics.add(Topic.objects.create(name=SECRET, slug="quillwort"))
    return article


def a_secret_among_others() -> Article:
    """In the same section, by the same people, on the same topic and from where others are."""
    topic = Topic.objects.create(name="Ferns", slug="ferns")
    shared: dict[str, Any] = {
        "section": a_section(),
        "by": [an_author()],
        "places": [["Ostlemere"]],
    }
    seen, secret = an_article("Seen by all", **shared), an_article(f"{SECRET} found", **shared)
    for article in (seen, secret):
        article.topics.add(topic)
        add_credit(article, "reporter", agency=an_agency())
    publish(seen)
    return secret


def nowhere(client: Client, urls: Urls) -> None:
    for url in urls():
        response = client.get(url)
        assert SECRET.lower() not in response.content.decode().lower(), url
        assert response.status_code < 500, url


def age(edition: Edition, **fields: object) -> None:
    """Moves an edition in time, which publishing never does."""
    Edition.objects.filter(pk=edition.pk).update(**fields)


def test_a_draft_is_nowhere(client: Client, reader_urls: Urls) -> None:
    a_story("Seen by all")
    a_secret_article()
    nowhere(client, reader_urls)


def test_a_scheduled_story_is_nowhere(client: Client, reader_urls: Urls) -> None:
    a_story("Seen by all")
    publish(a_secret_article(), at=timezone.now() + timedelta(hours=1))
    nowhere(client, reader_urls)


def test_a_scheduled_story_is_nowhere_among_others(client: Client, reader_urls: Urls) -> None:
    publish(a_secret_among_others(), at=timezone.now() + timedelta(hours=1))
    nowhere(client, reader_urls)


def test_a_withdrawn_story_is_nowhere_among_others(client: Client, reader_urls: Urls) -> None:
    article = a_secret_among_others()
    publish(article)
    withdraw(article, reason=SECRET)
    nowhere(client, reader_urls)


def test_a_withdrawn_story_is_nowhere(client: Client, reader_urls: Urls) -> None:
    a_story("Seen by all")
    article = a_secret_article()
    publish(article)
    withdraw(article, reason=SECRET)
    nowhere(client, reader_urls)


def test_an_earlier_edition_is_nowhere(client: Client, reader_urls: Urls) -> None:
    article = an_article(f"{SECRET} found", standfirst=SECRET)
    publish(article)
    Article.objects.filter(pk=article.pk).update(headline="Moss found", standfirst="", slug="moss")
    publish(article)
    nowhere(client, reader_urls)


def test_a_scheduled_update_is_nowhere(client: Client, reader_urls: Urls) -> None:
    article = an_article("Moss found")
    publish(article)
    Article.objects.filter(pk=article.pk).update(headline=f"{SECRET} found", standfirst=SECRET)
    publish(article, at=timezone.now() + timedelta(hours=1))
    nowhere(client, reader_urls)


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
