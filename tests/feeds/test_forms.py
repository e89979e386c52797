from __future__ import annotations

import json
import re
from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from articles.models import Article, Topic
from articles.publishing import publish
from tests.factories import a_section, a_story, add_credit, an_article, an_author
from tests.feeds.atom_rules import ATOM

pytestmark = pytest.mark.django_db
PARTS = ("/", "/sections/harbour/", "/authors/ines-tarrow/", "/topics/ferries/")


@pytest.fixture
def article() -> Article:
    article = an_article(
        "Ferry & kept",
        text="<p>It <em>runs</em>.</p>",
        standfirst="Boats < trains.",
        section=a_section(),
        by=[an_author()],
    )
    add_credit(article, "editor", author=an_author("Petra Vane"))
    article.topics.add(Topic.objects.create(name="Ferries", slug="ferries"))
    return article


def json_feed(client: Client, url: str) -> dict[str, Any]:
    feed: dict[str, Any] = json.loads(client.get(url).content)
    return feed


def test_a_json_item_is_whole(client: Client, article: Article) -> None:
    edition = publish(article)
    feed = json_feed(client, "/feed/json/")
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == "http://testserver/feed/json/"
    (item,) = feed["items"]
    assert item["url"] == f"http://testserver{edition.path}"
    assert (item["title"], item["summary"]) == ("Ferry & kept", "Boats < trains.")
    assert item["authors"] == [
        {"name": "Ines Tarrow", "url": "http://testserver/authors/ines-tarrow/"}
    ]
    assert item["tags"] == ["Harbour", "Ferries"]
    assert "<p>It <em>runs</em>.</p>" in item["content_html"]
    assert item["date_published"].endswith("+01:00")


@pytest.mark.parametrize("part", PARTS)
def test_every_feed_comes_in_three_forms(client: Client, article: Article, part: str) -> None:
    publish(article)
    kinds = [
        client.get(f"{part}feed/{form}").headers["Content-Type"].split(";")[0]
        for form in ("", "rss/", "json/")
    ]
    assert kinds == ["application/atom+xml", "application/rss+xml", "application/feed+json"]


@pytest.mark.parametrize("part", PARTS)
def test_a_page_names_its_feeds(client: Client, article: Article, part: str) -> None:
    publish(article)
    html = client.get(part).content.decode()
    for kind, form in [("atom+xml", ""), ("rss+xml", "rss/"), ("feed+json", "json/")]:
        assert re.search(
            rf'type="application/{re.escape(kind)}"[^>]* href="{part}feed/{form}"', html
        )


def test_a_topics_feed_has_only_its_stories(client: Client, article: Article) -> None:
    publish(article)
    a_story("Another")
    titles = [it["title"] for it in json_feed(client, "/topics/ferries/feed/json/")["items"]]
    assert titles == ["Ferry & kept"]


def test_everybody_who_worked_on_it_is_named(client: Client, article: Article) -> None:
    publish(article)
    entry = ElementTree.fromstring(client.get("/feed/").content).find(f"{ATOM}entry")
    assert entry is not None
    names = [it.findtext(f"{ATOM}name") for it in entry.findall(f"{ATOM}contributor")]
    assert names == ["Petra Vane"]
    assert (
        "<dc:contributor>Petra Vane</dc:contributor>" in client.get("/feed/rss/").content.decode()
    )


@pytest.mark.parametrize("form", ["", "rss/", "json/"])
def test_a_feed_may_give_the_first_words_alone(
    client: Client, article: Article, settings: Settings, form: str
) -> None:
    settings.FEED_TEXT = "summary"
    publish(article)
    feed = client.get(f"/feed/{form}").content.decode()
    assert "runs" not in feed
    assert "Boats" in feed


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("form", ["", "rss/", "json/"])
def test_a_feed_names_the_hub_that_tells_of_news(
    client: Client, article: Article, settings: Settings, part: str, form: str
) -> None:
    publish(article)
    assert "hub" not in client.get(f"{part}feed/{form}").content.decode()
    settings.WEBSUB_HUB = "https://hub.example/"
    response = client.get(f"{part}feed/{form}")
    own = f"http://testserver{part}feed/{form}"
    assert response.headers["Link"] == f'<https://hub.example/>; rel="hub", <{own}>; rel="self"'
    assert "https://hub.example/" in response.content.decode()


def test_words_that_xml_cannot_hold_are_left_out_of_json_too(client: Client) -> None:
    a_story("Bell\x07 and \x0bend", text="<p>Form\x0cfeed</p>")
    (item,) = json_feed(client, "/feed/json/")["items"]
    assert (item["title"], item["summary"]) == ("Bell and end", "Form feed")
