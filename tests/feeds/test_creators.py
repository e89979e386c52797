"""Who made a story, as feeds name them."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest
from django.test import Client

from articles.models import Article, Kind
from articles.publishing import publish
from tests.factories import add_credit, add_quote, an_article, an_author, an_image
from tests.feeds.atom_rules import ATOM

pytestmark = pytest.mark.django_db
DC = "{http://purl.org/dc/elements/1.1/}"
FORMS = ("", "rss/", "json/")


@pytest.fixture
def article() -> Article:
    article = an_article(kind=Kind.PICTURE_STORY, images=[an_image(), an_image("The quay.")])
    add_credit(article, "photographer", author=an_author("Joss Marrable"))
    add_credit(article, "editor", author=an_author("Petra Vane"))
    return article


def test_who_took_the_pictures_made_a_picture_story(client: Client, article: Article) -> None:
    publish(article)
    entry = ElementTree.fromstring(client.get("/feed/").content).find(f"{ATOM}entry")
    item = ElementTree.fromstring(client.get("/feed/rss/").content).find("channel/item")
    (told,) = json.loads(client.get("/feed/json/").content)["items"]
    assert entry is not None
    assert item is not None
    assert [it.text for it in entry.findall(f"{ATOM}author/{ATOM}name")] == ["Joss Marrable"]
    assert [it.text for it in entry.findall(f"{ATOM}contributor/{ATOM}name")] == ["Petra Vane"]
    assert [it.text for it in item.findall(f"{DC}creator")] == ["Joss Marrable"]
    assert [it.text for it in item.findall(f"{DC}contributor")] == ["Petra Vane"]
    assert [it["name"] for it in told["authors"]] == ["Joss Marrable"]


def test_who_took_the_pictures_helped_with_a_signed_story(client: Client, article: Article) -> None:
    add_credit(article, author=an_author())
    publish(article)
    item = ElementTree.fromstring(client.get("/feed/rss/").content).find("channel/item")
    assert item is not None
    assert [it.text for it in item.findall(f"{DC}creator")] == ["Ines Tarrow"]
    assert "Joss Marrable" in [it.text for it in item.findall(f"{DC}contributor")]


@pytest.mark.parametrize("form", FORMS)
def test_the_text_says_by_whom_the_pictures_are(
    client: Client, article: Article, form: str
) -> None:
    publish(article)
    assert "Photographs by " in client.get(f"/feed/{form}").content.decode()


@pytest.mark.parametrize("form", FORMS)
def test_a_feed_says_what_kind_of_work_it_is(client: Client, article: Article, form: str) -> None:
    publish(article)
    assert "Picture story" in client.get(f"/feed/{form}").content.decode()


@pytest.mark.parametrize("form", FORMS)
def test_the_text_says_who_speaks_in_a_pull_quote(client: Client, form: str) -> None:
    article = an_article()
    add_quote(article, "Mind the gap", "Orla Fenn, pilot")
    publish(article)
    assert "Orla Fenn, pilot" in client.get(f"/feed/{form}").content.decode()
