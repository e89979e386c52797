from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from django.test import Client

from tests.factories import a_section, a_story, an_agency, an_author, an_image

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
        "http://testserver/agencies/getty-images/",
        "http://testserver/authors/ines-tarrow/",
        "http://testserver/authors/joss-marrable/",
        "http://testserver/sections/harbour/",
    }
    assert all(client.get(page).status_code == 200 for page in found)


def test_addresses_in_any_script_lead_to_pages(client: Client) -> None:
    image = an_image(author=an_author("Ελένη Βαρδάκα"), agency=an_agency("وكالة النورس"))
    a_story("Μικρό λιμάνι", section=a_section("Köşe"), by=[an_author("渡辺")], images=[image])
    found = [page for part in addresses(client, "/sitemap.xml") for page in addresses(client, part)]
    feeds = ["/feed/", "/feed/rss/"]
    feeds += [f"{page}feed/" for page in found if "/sections/" in page or "/authors/" in page]
    for feed in feeds:
        text = client.get(feed).content.decode()
        found += re.findall(r"(?:href=&quot;|href=\"|>)(http://testserver/[^\"&<]*)", text)
    assert len(set(found)) == 5 + len(feeds) + len(["/"])
    assert {page: client.get(page).status_code for page in found} == dict.fromkeys(found, 200)


@pytest.mark.parametrize("query", ["?p=2", "?p=x", "?p=" + "9" * 5000])
def test_a_part_that_is_not_there_is_not_found(client: Client, query: str) -> None:
    assert client.get(f"/sitemaps/stories.xml{query}").status_code == 404
    assert client.get("/sitemaps/nonsense.xml").status_code == 404


def test_robots_are_shown_the_sitemap(client: Client) -> None:
    assert "Sitemap: http://testserver/sitemap.xml" in client.get("/robots.txt").content.decode()
