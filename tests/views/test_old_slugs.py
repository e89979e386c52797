from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Agency, Article, Author, Section, Topic
from articles.names import free_slugs
from articles.old_slugs import keep_slug
from articles.publishing import publish, withdraw
from tests.factories import a_section, add_credit, an_agency, an_article, an_author

pytestmark = pytest.mark.django_db
KINDS: dict[str, Any] = {
    "sections": Section,
    "authors": Author,
    "agencies": Agency,
    "topics": Topic,
}


@pytest.fixture
def article() -> Article:
    article = an_article(section=a_section("Moss"), by=[an_author("Moss")])
    add_credit(article, "reporter", agency=an_agency("Moss"))
    article.topics.add(Topic.objects.create(name="Moss", slug="moss"))
    return article


def rename(kind: str, old: str, new: str) -> None:
    """As the desk does."""
    row = KINDS[kind].objects.get(slug=old)
    row.slug = new
    row.save()
    keep_slug(row, old)


@pytest.mark.parametrize("kind", KINDS)
def test_an_old_address_leads_to_todays_for_ever(
    client: Client, article: Article, kind: str
) -> None:
    publish(article)
    rename(kind, "moss", "fern")
    rename(kind, "fern", "ivy")
    for old in ("moss", "fern"):
        response = client.get(f"/{kind}/{old}/?a=b&c")
        assert (response.status_code, response.headers["Location"]) == (301, f"/{kind}/ivy/?a=b&c")
    assert client.get(f"/{kind}/ivy/").status_code == 200


@pytest.mark.parametrize("kind", ["sections", "authors", "topics"])
@pytest.mark.parametrize("form", ["", "rss/", "json/"])
def test_an_old_feed_leads_to_todays(
    client: Client, article: Article, kind: str, form: str
) -> None:
    publish(article)
    rename(kind, "moss", "fern")
    response = client.get(f"/{kind}/moss/feed/{form}")
    expected = f"/{kind}/fern/feed/{form}"
    assert (response.status_code, response.headers["Location"]) == (301, expected)


@pytest.mark.parametrize("kind", KINDS)
def test_an_address_that_readers_never_knew_leads_nowhere(
    client: Client, article: Article, kind: str
) -> None:
    rename(kind, "moss", "fern")
    publish(article, at=timezone.now() + timedelta(hours=1))
    rename(kind, "fern", "ivy")
    withdraw(article)
    publish(article)
    never = client.get(f"/{kind}/never/")
    for old in ("moss", "fern"):
        response = client.get(f"/{kind}/{old}/")
        assert (response.status_code, response.content) == (404, never.content)


@pytest.mark.parametrize("kind", KINDS)
def test_an_old_address_of_what_is_hidden_is_as_if_it_never_was(
    client: Client, article: Article, kind: str
) -> None:
    publish(article)
    rename(kind, "moss", "fern")
    withdraw(article)
    never, found = client.get(f"/{kind}/never/"), client.get(f"/{kind}/moss/")
    assert (found.status_code, found.content) == (404, never.content)
    assert dict(found.headers) == dict(never.headers)


def test_a_story_that_moved_keeps_what_was_asked_for(client: Client) -> None:
    article = an_article(slug="moss")
    before = publish(article).path
    Article.objects.filter(pk=article.pk).update(slug="fern")
    today = publish(article).path
    assert client.get(f"{before}?a=b&c").headers["Location"] == f"{today}?a=b&c"


def test_nobody_new_gets_an_address_that_was_somebodys(article: Article) -> None:
    publish(article)
    rename("authors", "moss", "fern")
    assert free_slugs(Author, ["moss", "fern", "ivy"]) == ["moss-2", "fern-2", "ivy"]


NAMES = {"sections": "section", "authors": "author", "agencies": "agency", "topics": "topic"}


@pytest.mark.parametrize("kind", KINDS)
def test_filters_know_an_old_slug(client: Client, article: Article, kind: str) -> None:
    publish(article)
    rename(kind, "moss", "fern")
    rename(kind, "fern", "ivy")
    name = NAMES[kind]
    facet = "person" if name == "author" else name
    for slug in ("moss", "fern", "ivy"):
        assert len(client.get("/articles.json", {name: slug}).json()["items"]) == 1
        assert article.headline in client.get("/search/", {facet: slug}).content.decode()
    assert client.get("/articles.json", {name: "ash"}).json()["items"] == []
