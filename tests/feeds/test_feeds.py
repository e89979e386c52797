from __future__ import annotations

from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from articles.models import Article
from articles.publishing import publish
from tests.factories import (
    a_section,
    a_story,
    add_credit,
    an_agency,
    an_article,
    an_author,
    an_image,
)

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
DC = "{http://purl.org/dc/elements/1.1/}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
FEEDS = ("/feed/", "/feed/rss/", "/sections/harbour/feed/", "/authors/ines-tarrow/feed/")


@pytest.fixture
def article() -> Article:
    image = an_image("The slip.", "Joss Marrable/AFP", author=an_author("Joss Marrable"))
    return an_article(
        "Ferry & kept",
        text="<p>It <em>runs</em>.</p>",
        standfirst="Boats < trains.",
        section=a_section(),
        by=[an_author(), an_author("Dov Hallin")],
        images=[image],
        language="de",
        first_published_at=datetime(2026, 11, 20, 6, 0, tzinfo=UTC),
    )


def feed(client: Client, url: str, **headers: str) -> ElementTree.Element:
    response = client.get(url, headers=headers)
    assert response.status_code == 200
    return ElementTree.fromstring(response.content)


def texts(element: ElementTree.Element, path: str) -> list[str]:
    return [found.text or "" for found in element.findall(path)]


def test_an_atom_entry_is_whole(client: Client, article: Article) -> None:
    path = publish(article).path
    entry = feed(client, "/feed/").find(f"{ATOM}entry")
    assert entry is not None
    assert texts(entry, f"{ATOM}title") == ["Ferry & kept"]
    assert texts(entry, f"{ATOM}summary") == ["Boats &lt; trains."]
    assert texts(entry, f"{ATOM}author/{ATOM}name") == ["Ines Tarrow", "Dov Hallin"]
    assert texts(entry, f"{ATOM}author/{ATOM}uri")[0] == "http://testserver/authors/ines-tarrow/"
    assert texts(entry, f"{ATOM}published") == ["2026-11-20T06:00:00+00:00"]
    assert [one.get("term") for one in entry.findall(f"{ATOM}category")] == ["Harbour"]
    assert [one.get("href") for one in entry.findall(f"{ATOM}link")] == [f"http://testserver{path}"]


def test_an_entry_holds_the_full_text_and_the_pictures_credits(
    client: Client, article: Article
) -> None:
    publish(article)
    content = feed(client, "/feed/").find(f"{ATOM}entry/{ATOM}content")
    assert content is not None
    assert content.get("{http://www.w3.org/XML/1998/namespace}lang") == "de"
    assert "<p>It <em>runs</em>.</p>" in (content.text or "")
    assert "The slip." in (content.text or "")
    joss = '<a href="http://testserver/authors/joss-marrable/">Joss Marrable</a>/AFP'
    assert joss in (content.text or "")


def test_an_rss_item_is_whole(client: Client, article: Article) -> None:
    publish(article)
    item = feed(client, "/feed/rss/").find("channel/item")
    assert item is not None
    assert texts(item, f"{DC}creator") == ["Ines Tarrow", "Dov Hallin"]
    assert texts(item, f"{DC}language") == ["de"]
    assert texts(item, "category") == ["Harbour"]
    assert "<p>It <em>runs</em>.</p>" in texts(item, CONTENT)[0]


@pytest.mark.parametrize("work", ["", "contributor", "editor"])
def test_who_reads_a_story_without_a_by_line_is_told_that_it_is_the_papers(
    client: Client, settings: Settings, work: str
) -> None:
    """Once for all stories that name nobody, in RSS as in Atom and JSON Feed."""
    settings.SITE_NAME = "The Courier"
    article = an_article()
    if work:
        add_credit(article, work, author=an_author())
    publish(article)
    channel = feed(client, "/feed/rss/").find("channel")
    assert channel is not None
    assert texts(channel, f"{DC}creator") == ["The Courier"]
    item = channel.find("item")
    assert item is not None
    assert texts(item, f"{DC}creator") == []
    assert texts(item, f"{DC}contributor") == (["Ines Tarrow"] if work else [])
    assert texts(feed(client, "/feed/"), f"{ATOM}author/{ATOM}name") == ["The Courier"]
    assert feed(client, "/feed/").find(f"{ATOM}entry/{ATOM}author") is None


def test_an_agency_that_signs_is_the_creator(client: Client) -> None:
    article = an_article()
    add_credit(article, agency=an_agency("AFP"))
    publish(article)
    item = feed(client, "/feed/rss/").find("channel/item")
    assert item is not None
    assert texts(item, f"{DC}creator") == ["AFP"]


def test_an_entry_keeps_its_identity_when_its_address_changes(
    client: Client, article: Article
) -> None:
    publish(article)
    before = texts(feed(client, "/feed/"), f"{ATOM}entry/{ATOM}id")
    Article.objects.filter(pk=article.pk).update(slug="another")
    publish(article)
    assert texts(feed(client, "/feed/"), f"{ATOM}entry/{ATOM}id") == before


@pytest.mark.parametrize("url", [*FEEDS, "/sitemap.xml", "/sitemaps/2026-11.xml"])
def test_addresses_are_the_sites_whatever_host_was_asked(
    client: Client, article: Article, url: str
) -> None:
    publish(article)
    response = client.get(url, headers={"host": "localhost"})
    assert "localhost" not in response.content.decode()
    assert "http://testserver/" in response.content.decode()


@pytest.mark.parametrize("url", FEEDS)
def test_what_xml_cannot_hold_takes_no_feed_down(client: Client, url: str) -> None:
    a_story(
        "Bell\x07 and \x0bend ]]>",
        text="<p>Form\x0cfeed \ufffe</p>",
        by=[an_author("Ines Tarrow", description="\x01")],
        section=a_section(),
    )
    assert "Bell and end ]]&gt;" in ElementTree.tostring(feed(client, url), "unicode")


def test_a_feed_of_a_section_or_an_author_has_only_theirs(client: Client) -> None:
    a_story("Theirs", section=a_section(), images=[an_image(author=an_author())])
    a_story("Another")
    for url in ("/sections/harbour/feed/", "/authors/ines-tarrow/feed/"):
        assert texts(feed(client, url), f"{ATOM}entry/{ATOM}title") == ["Theirs"]


def test_a_feed_without_stories_is_still_a_feed(client: Client) -> None:
    assert feed(client, "/feed/").findall(f"{ATOM}entry") == []


def test_an_agencys_story_is_by_the_agency(client: Client) -> None:
    article = an_article()
    article.credits.create(work="author", agency=an_agency())
    publish(article)
    names = texts(feed(client, "/feed/"), f"{ATOM}entry/{ATOM}author/{ATOM}name")
    assert names == ["Agence France-Presse"]
