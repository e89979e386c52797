from __future__ import annotations

from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Image
from tests.factories import a_section, a_story, an_agency, an_author, an_image
from tests.sitemaps.rules import IMAGE, NEWS, SITEMAP, faults
from tests.views.pictured import a_picture

pytestmark = pytest.mark.django_db


def sitemap(client: Client, url: str) -> ElementTree.Element:
    """Valid by the protocol's rules."""
    response = client.get(url)
    assert response.status_code == 200
    assert response.headers["Content-Type"].startswith("application/xml")
    root = ElementTree.fromstring(response.content)
    assert list(faults(root)) == []
    return root


def this_month(client: Client) -> ElementTree.Element:
    return sitemap(client, f"/sitemaps/{timezone.now():%Y-%m}.xml")


def test_every_sitemap_is_valid(client: Client) -> None:
    a_story(
        "A < b & \x0b ]]>",
        section=a_section("Köşe"),
        by=[an_author("渡辺")],
        images=[a_picture("C < d & \x0b", credit={"agency": an_agency()}), a_picture(" ")],
        slug="ميناء",
    )
    index = sitemap(client, "/sitemap.xml")
    found = [it.text or "" for it in index.iter(f"{SITEMAP}loc")]
    assert len(found) == 5
    for part in found:
        assert list(sitemap(client, part))


def test_what_breaks_a_rule_is_told(client: Client) -> None:
    a_story(images=[a_picture()])
    good = client.get(f"/sitemaps/{timezone.now():%Y-%m}.xml").content.decode()
    for old, new in [
        ("<loc>http://testserver", "<loc>"),
        ("<lastmod>20", "<lastmod>Friday 20"),
        ("</url>", "<byline>Ines</byline></url>"),
        ("<image:loc>http://testserver", "<image:loc>"),
        ("<image:caption>The slip at dawn.", "<image:caption>"),
    ]:
        assert old in good, old
        assert list(faults(ElementTree.fromstring(good.replace(old, new)))), old


def test_a_story_is_listed_with_its_pictures_and_captions(client: Client) -> None:
    images = [a_picture("The slip."), an_image("No file."), a_picture("Kept.")]
    gone = a_picture("Over.")
    a_story(images=[*images, gone])
    a_story("Another", images=[images[0]])
    past = timezone.now() - timedelta(minutes=1)
    Image.objects.filter(caption="Kept.").update(may_be_passed_on=False)
    Image.objects.filter(caption="Over.").update(expires_at=past)
    found = [
        [it.findtext(f"{IMAGE}{name}") for name in ("loc", "caption")]
        for it in this_month(client).iter(f"{IMAGE}image")
    ]
    address = f"http://testserver/pictures/{images[0].pk}-1680.jpeg"
    assert found == [[address, "The slip."]] * 2


def test_the_news_are_of_the_last_two_days(client: Client) -> None:
    now = timezone.now()
    edition = a_story("Ferry & kept", at=now - timedelta(hours=47), language="de-CH")
    a_story("Old", at=now - timedelta(hours=49))
    (news,) = sitemap(client, "/sitemaps/news.xml").iter(f"{NEWS}news")
    assert news.findtext(f"{NEWS}title") == "Ferry & kept"
    assert news.findtext(f"{NEWS}publication_date") == edition.published_at.isoformat()
    publication = news.find(f"{NEWS}publication")
    assert publication is not None
    assert publication.findtext(f"{NEWS}name") == "The Ostlemere Courier"
    assert publication.findtext(f"{NEWS}language") == "de"


@pytest.mark.parametrize(
    ("tag", "language"),
    [("", "en"), ("pt-BR", "pt"), ("zh", "zh-cn"), ("zh-Hant-HK", "zh-tw"), ("und-Arab", "en")],
)
def test_languages_are_googles(client: Client, tag: str, language: str) -> None:
    a_story(language=tag)
    assert sitemap(client, "/sitemaps/news.xml").findtext(f".//{NEWS}language") == language


def test_there_may_be_no_news(client: Client) -> None:
    assert list(sitemap(client, "/sitemaps/news.xml")) == []


def test_of_the_news_there_are_no_more_than_google_takes(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("articles.views.sitemaps.MOST_NEWS", 2)
    for hour in range(3):
        a_story(f"No {hour}", at=timezone.now() - timedelta(hours=hour))
    titles = [it.text for it in sitemap(client, "/sitemaps/news.xml").iter(f"{NEWS}title")]
    assert titles == ["No 0", "No 1"]
