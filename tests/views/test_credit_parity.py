"""Whoever made a picture is named wherever it stands, by the same words and names everywhere."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client
from lxml import html as lxml_html

from articles.models import AgencyAlias, AuthorAlias, Edition
from articles.publishing import publish
from tests.factories import (
    a_section,
    a_topic,
    add_credit,
    add_figure,
    an_agency,
    an_article,
    an_author,
)
from tests.feeds.rss_rules import MEDIA
from tests.structured_data.reading import data_on
from tests.views.pictured import a_picture

pytestmark = pytest.mark.django_db

Found = Iterator[tuple[int, str]]
MAKERS = ["Tamsin Oake", "Agence France-Presse", "Getty Images"]
AS_PRINTED = "T. Oake/AFP via Getty"
IN_FULL = "Photograph: Tamsin Oake (Agence France-Presse via Getty Images)"
WRITER = "Ines Tarrow"
FIGURE = "ancestor::*[self::figure or contains(@class, 'fig') or contains(@class, 'shot')]"
CAPTION = re.compile(r"^Quay \d\.")
FILE = re.compile(r"/pictures/(\d+)-")


@pytest.fixture
def lines() -> dict[int, str]:
    """Of a story among others, each of whose pictures is credited in another way."""
    oake, afp, getty = an_author(MAKERS[0]), an_agency(MAKERS[1]), an_agency(MAKERS[2])
    AuthorAlias.objects.create(author=oake, name="T. Oake")
    AgencyAlias.objects.create(agency=afp, name="AFP")
    AgencyAlias.objects.create(agency=getty, name="Getty")
    writer = an_author(WRITER)
    AuthorAlias.objects.create(author=writer, name="I. Tarrow")
    maker = {"author": oake, "agency": afp, "distributor": getty}
    found: dict[int, str] = {}
    for number, line in enumerate((AS_PRINTED, IN_FULL, AS_PRINTED, IN_FULL)):
        printed = line if line == AS_PRINTED else ""
        pictures = [a_picture(f"Quay {number}.", printed, credit=maker) for _ in range(2)]
        article = an_article(
            f"Quay {number} closed",
            section=a_section(),
            about=[a_topic()],
            kind="picture_story" if number == 3 else "news",
            lead_image=pictures[0],
            places=[["Ostlemere", "Lennshire"]],
        )
        add_credit(article, author=writer, name_as_printed="I. Tarrow")
        add_figure(article, pictures[1])
        publish(article)
        found |= {image.pk: line for image in pictures}
    return found


def of_html(text: str) -> Found:
    """Each picture of a page, with what its figure says of it."""
    page: Any = lxml_html.fromstring(text)
    for image in page.iter("img"):
        if match := FILE.search(image.get("src", "")):
            (figure, *_rest) = image.xpath(FIGURE)
            lines = figure.xpath(".//*[contains(@class, 'credit')]") or figure.xpath(".//small")
            lines = lines or figure.xpath(".//figcaption")
            told = " ".join(it.text_content() for it in lines)
            yield int(match[1]), CAPTION.sub("", told).strip()


def of_structured_data(text: str) -> Found:
    page: Any = lxml_html.fromstring(text)
    for script in page.iter("script"):
        if script.get("type") == "application/ld+json":
            yield from of_objects(json.loads(script.text or ""))


def of_objects(data: Any, credit: str = "") -> Found:
    """Each file that an object names, with the credit of the object or of what that is in."""
    if isinstance(data, list):
        for each in data:
            yield from of_objects(each, credit)
    elif isinstance(data, dict):
        told = data.get("_picture", data)
        credit = told.get("creditText") or told.get("credit") or told.get("by") or credit
        for name, each in data.items():
            # What stands for the whole item in a JSON Feed is the first of its attachments.
            if not (name == "image" and "attachments" in data):
                yield from of_objects(each, credit)
    elif isinstance(data, str) and data.lstrip().startswith("<"):
        yield from of_html(data)
    elif isinstance(data, str) and (match := FILE.search(data)):
        yield int(match[1]), credit


def of_feed(root: ElementTree.Element) -> Found:
    """In the text; what Media RSS tells is names alone."""
    for element in root.iter():
        if element.text and "<img" in element.text:
            yield from of_html(element.text)


def pictures_in(content: bytes, kind: str) -> list[tuple[int, str]]:
    text = content.decode()
    if "json" in kind:
        return list(of_objects(json.loads(text)))
    if "html" in kind:
        return [*of_html(text), *of_structured_data(text)]
    return (
        list(of_feed(ElementTree.fromstring(text))) if "<img" in text.replace("&lt;", "<") else []
    )


# What search engines are told of a picture has no room for who made it.
UNCREDITED = re.compile(r"^/sitemaps/")
SHOWING = (
    "/",
    "/sections/harbour/",
    "/sections/harbour/feed/",
    "/authors/ines-tarrow/feed/rss/",
    "/authors/tamsin-oake/?work=pictures",
    "/agencies/agence-france-presse/",
    "/agencies/getty-images/",
    "/topics/ferries/",
    "/topics/ferries/feed/json/",
    "/places/ostlemere-lennshire/",
    "/feed/",
    "/feed/rss/",
    "/feed/json/",
)


def test_no_picture_stands_without_its_credit_on_any_surface(
    client: Client, reader_urls: Callable[[], list[str]], lines: dict[int, str]
) -> None:
    found = set()
    stories = [it for it in reader_urls() if re.match(r"/\d{4}/\d\d/\d\d/", it)]
    for url in dict.fromkeys([*reader_urls(), *SHOWING]):
        response = client.get(url)
        content = b"".join(response) if response.streaming else response.content
        if UNCREDITED.match(url) or b"/pictures/" not in content:
            continue
        pictures = pictures_in(content, response.headers["Content-Type"])
        for pk, credit in pictures:
            assert credit == lines[pk], url
        named = {int(pk) for pk in FILE.findall(content.decode())}
        assert named == {pk for pk, _ in pictures}, url
        found.add(url)
    assert found >= {*SHOWING, *stories}


def test_every_format_names_the_makers_as_the_pages_do(
    client: Client, lines: dict[int, str]
) -> None:
    edition = Edition.objects.order_by("pk")[0]
    atom = ElementTree.fromstring(client.get("/feed/").content)
    rss = ElementTree.fromstring(client.get("/feed/rss/").content)
    for media in [*atom.iter(f"{MEDIA}content"), *rss.iter(f"{MEDIA}content")]:
        assert [it.text for it in media.iter(f"{MEDIA}credit")] == MAKERS
    item = json.loads(client.get(f"{edition.path.rstrip('/')}.json").content)
    for picture in item["associations"]:
        assert [it["name"] for it in (*picture["people"], *picture["infoSources"])] == MAKERS
    (story,) = [it for it in data_on(client, edition.path) if "image" in it]
    for image in story["image"]:
        named = [it["name"] for it in (*image["creator"], *image["sourceOrganization"])]
        assert set(named) <= set(MAKERS)
        assert MAKERS[0] in named


def test_the_writer_has_one_name_everywhere(
    client: Client, reader_urls: Callable[[], list[str]], lines: dict[int, str]
) -> None:
    named = set()
    for url in dict.fromkeys([*reader_urls(), *SHOWING, "/search/?q=quay"]):
        response = client.get(url)
        content = b"".join(response) if response.streaming else response.content
        assert b"I. Tarrow" not in content, url
        named |= {url} if WRITER.encode() in content else set()
    listing = {"/articles.json", "/search/?q=quay", *Edition.objects.values_list("path", flat=True)}
    assert named >= {*listing, "/feed/", "/feed/rss/", "/feed/json/", "/", "/sections/harbour/"}
