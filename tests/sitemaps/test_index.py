from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Article
from articles.publishing import publish
from articles.sitemaps import months
from tests.factories import a_section, a_story, an_agency, an_article, an_author, an_image

pytestmark = pytest.mark.django_db

LOC = ".//{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def addresses(client: Client, url: str) -> list[str]:
    response = client.get(url)
    assert response.status_code == 200
    return [found.text or "" for found in ElementTree.fromstring(response.content).iterfind(LOC)]


def test_the_index_leads_to_every_page_that_readers_may_see(client: Client) -> None:
    image = an_image(author=an_author("Joss Marrable"), distributor=an_agency("Getty Images"))
    story = a_story(section=a_section(), by=[an_author()], images=[image])
    a_section("Empty")
    an_author("Nobody")
    an_agency("None")
    parts = addresses(client, "/sitemap.xml")
    found = [page for part in parts for page in addresses(client, part)]
    assert set(found) == {
        f"http://testserver{story.path}",
        "http://testserver/agencies/",
        "http://testserver/agencies/getty-images/",
        "http://testserver/authors/",
        "http://testserver/authors/ines-tarrow/",
        "http://testserver/authors/joss-marrable/",
        "http://testserver/sections/",
        "http://testserver/sections/harbour/",
    }
    assert all(client.get(page).status_code == 200 for page in found)


def test_addresses_in_any_script_lead_to_pages(client: Client) -> None:
    image = an_image(author=an_author("Ελένη Βαρδάκα"), agency=an_agency("وكالة النورس"))
    a_story("Μικρό λιμάνι", section=a_section("Köşe"), by=[an_author("渡辺")], images=[image])
    found = [page for part in addresses(client, "/sitemap.xml") for page in addresses(client, part)]
    feeds = ["/feed/", "/feed/rss/"]
    feeds += [f"{page}feed/" for page in found if re.search("/(sections|authors)/.", page)]
    for feed in feeds:
        text = client.get(feed).content.decode()
        found += re.findall(r"(?:href=&quot;|href=\"|>)(http://testserver/[^\"&<]*)", text)
    assert len(set(found)) == 8 + len(feeds) + len(["/"])
    assert {page: client.get(page).status_code for page in found} == dict.fromkeys(found, 200)


@pytest.mark.parametrize("query", ["?p=2", "?p=x", "?p=" + "9" * 5000])
def test_a_part_that_is_not_there_is_not_found(client: Client, query: str) -> None:
    assert client.get(f"/sitemaps/authors.xml{query}").status_code == 404


@pytest.mark.parametrize(
    "name", ["nonsense", "2026-13", "2026-00", "0000-01", "2026-11-1", "2026-11-2", "9999-12"]
)
def test_a_month_that_is_not_there_is_not_found(client: Client, name: str) -> None:
    a_story(at=datetime(2026, 11, 20, tzinfo=UTC))
    assert client.get(f"/sitemaps/{name}.xml").status_code == 404


def test_stories_stand_in_the_month_of_their_first_publication(client: Client) -> None:
    moments = {
        "2025-12": datetime(2025, 12, 31, 23, 59, 59, 999999, tzinfo=UTC),
        "2026-01": datetime(2026, 1, 1, tzinfo=UTC),
        "0987-02": datetime(987, 2, 3, tzinfo=UTC),
    }
    paths = {month: a_story(month, at=moment).path for month, moment in moments.items()}
    parts = addresses(client, "/sitemap.xml")
    assert [part for part in parts if re.search(r"\d\.xml", part)] == [
        f"http://testserver/sitemaps/{month}.xml" for month in sorted(moments)
    ]
    for month, path in paths.items():
        assert addresses(client, f"/sitemaps/{month}.xml") == [f"http://testserver{path}"]


def test_a_full_month_goes_on_in_another_part(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(months, "MOST", 2)
    day = datetime(2026, 11, 20, tzinfo=UTC)
    stories = [a_story(f"No {n}", at=day + timedelta(hours=n)) for n in range(5)]
    parts = [it for it in addresses(client, "/sitemap.xml") if "/2026-11" in it]
    assert [it.removeprefix("http://testserver/sitemaps/") for it in parts] == [
        "2026-11.xml",
        "2026-11-2.xml",
        "2026-11-3.xml",
    ]
    found = [page for part in parts for page in addresses(client, part)]
    assert found == [f"http://testserver{story.path}" for story in stories]
    assert client.get("/sitemaps/2026-11-4.xml").status_code == 404


def test_a_month_changed_when_readers_last_got_something_new_in_it(client: Client) -> None:
    article = an_article(first_published_at=datetime(2026, 11, 20, tzinfo=UTC))
    edition = publish(article)
    Article.objects.filter(pk=article.pk).update(headline="Worked on")
    publish(article, at=timezone.now() + timedelta(days=1))
    expected = f"<lastmod>{edition.visible_from.isoformat()}</lastmod>"
    assert client.get("/sitemap.xml").content.decode().count(expected) == 1
    assert client.get("/sitemaps/2026-11.xml").content.decode().count(expected) == 1


def test_robots_are_shown_the_sitemap(client: Client) -> None:
    assert "Sitemap: http://testserver/sitemap.xml" in client.get("/robots.txt").content.decode()
