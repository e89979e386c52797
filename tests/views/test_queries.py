from __future__ import annotations

import ast
import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import AgencyAlias, AuthorAlias, Edition
from articles.publishing import publish
from tests.factories import (
    a_section,
    a_topic,
    add_correction,
    an_agency,
    an_article,
    an_author,
)
from tests.views.pictured import a_picture

pytestmark = pytest.mark.django_db

APP = Path(__file__).resolve().parents[2] / "articles"
SHARED = {
    "Address", "Agency", "Author", "CorrectionKind", "Credit", "DigitalSource", "Edition",
    "EditionCredit",
    "EditionImage", "EditionPick", "EditionPlace", "EditionTopic", "Front", "FrontSlot",
    "FrontStrip", "HousePage", "Image", "Kind", "Place", "Policy", "Rendition", "SearchEntry",
    "known_as",
    "Section", "Severity", "Shape", "StripKind", "Topic", "Trade", "WORKS", "Work",
}  # fmt: skip
MODULES = ("context", "filters", "selection", "urls")
READER = [
    *(APP / "views").rglob("*.py"),
    *(APP / "feeds").glob("*.py"),
    *(APP / "ninjs").glob("*.py"),
    *(APP / "search").glob("*.py"),
    *(APP / "sitemaps").glob("*.py"),
    *(APP / "structured_data").glob("*.py"),
    *(APP / "templatetags").glob("*.py"),
    *(APP / f"{name}.py" for name in MODULES),
]
READER_MODULES = (
    "articles.models.credit",
    "articles.models.edition",
    "articles.bulk",
    "articles.feeds",
    "articles.images.metadata.source_types",
    "articles.images.renditions.superseded",
    "articles.ninjs",
    "articles.after_commit",
    "articles.names",
    "articles.plates",
    "articles.prepared",
    "articles.rows_of",
    "articles.search",
    "articles.sitemaps",
    "articles.models.front",
    "articles.structured_data",
    "articles.views",
    *(f"articles.{name}" for name in MODULES),
)
DESK_TABLES = re.compile(
    r'"articles_(article|article_topics|richtext|figure|pullquote|source|reading|question|importrun'
    r'|receipt|correction|address|pick|embed)"|"auth_|"django_session"'
)
MONTH = f"{timezone.now():%Y-%m}"
COUNTS = {
    "/": 11,  # 8 where its cards are printed already
    "article": 11,  # 5 where it is printed already
    "/sections/harbour/": 9,  # 6 where its cards are printed already
    "/sections/": 3,
    "/authors/": 3,
    "/agencies/": 3,
    "/topics/": 3,
    "/places/": 3,
    "/topics/ferries/": 9,  # 6 where its cards are printed already
    "/topics/ferries/feed/": 10,
    "/places/ostlemere-lennshire/": 9,  # 6 where its cards are printed already
    "/corrections/": 3,
    "/archive/": 4,
    "year": 4,
    "month": 4,
    "day": 9,  # 6 where its cards are printed already
    "/authors/ines-tarrow/": 8,
    "/authors/ines-tarrow/?work=words": 7,
    "/authors/joss-marrable/": 10,
    "/authors/joss-marrable/?work=pictures": 9,
    "/agencies/afp/": 10,
    "/feed/": 9,  # 2 where its items are printed already
    "/feed/rss/": 9,
    "/feed/json/": 9,
    "/sections/harbour/feed/": 10,  # 3 where its items are printed already
    "/authors/joss-marrable/feed/": 10,
    "/authors/joss-marrable/feed/json/": 10,
    "item": 7,
    "/articles.json": 3,
    "/articles.json?section=harbour&author=joss-marrable": 5,
    "/sitemap.xml": 8,
    "/search/": 3,
    "/search/?q=story": 9,
    "/search/?q=story&sort=date&section=harbour&person=joss-marrable": 10,
    "/search/?q=marrable&agency=afp": 10,
    "/search/?q=sstory": 5,
    "/opensearch.xml": 0,
    "/about/": 2,
    "/manifest.webmanifest": 0,
    f"/sitemaps/{MONTH}.xml": 2,
    "/sitemaps/news.xml": 1,
    "/sitemaps/sections.xml": 2,
    "/sitemaps/authors.xml": 2,
    "/sitemaps/agencies.xml": 2,
    "/sitemaps/topics.xml": 2,
    "/sitemaps/places.xml": 2,
}


def stories(count: int, pictures: int = 2) -> Edition:
    """Each with a by-line, a section, and pictures whose people and agencies have aliases."""
    ines, joss, afp = an_author(), an_author("Joss Marrable"), an_agency("AFP")
    AuthorAlias.objects.get_or_create(author=joss, name="J. Marrable")
    AgencyAlias.objects.get_or_create(agency=afp, name="Agence France-Presse")
    topic = a_topic("Ferries")
    for number in range(count):
        line = "J. Marrable/Agence France-Presse"
        maker = {"author": joss, "agency": afp, "distributor": an_agency("Getty Images")}
        images = [
            a_picture(f"{n} of {number}", line, credit=maker, size=(480, 320))
            for n in range(pictures)
        ]
        section = a_section(["Harbour", "Schools", "Sport"][number % 3])
        moment = timezone.now() - timedelta(hours=number)
        article = an_article(
            f"Story {number}",
            by=[ines, joss],
            images=images,
            section=section,
            first_published_at=moment,
            about=[topic, a_topic(f"Topic {number % 20}")],
            places=[["Ostlemere", "Lennshire"]],
        )
        add_correction(article, f"The {number}. boat, not the other.")
        last = publish(article)
    return last


def measured(queries: Callable[[str], list[str]], path: str) -> dict[str, int]:
    item = f"{path.rstrip('/')}.json"
    places = {"article": path, "item": item, "year": path[:6], "month": path[:9], "day": path[:12]}
    return {url: len(queries(places.get(url, url))) for url in COUNTS}


def test_the_number_of_queries_is_fixed_and_does_not_grow(
    queries: Callable[[str], list[str]],
) -> None:
    path = stories(12).path
    assert measured(queries, path) == COUNTS
    stories(200)
    assert measured(queries, path) == COUNTS


def test_twenty_pictures_cost_as_many_queries_as_one(
    queries: Callable[[str], list[str]],
) -> None:
    assert measured(queries, stories(12, pictures=1).path) == COUNTS
    assert measured(queries, stories(12, pictures=20).path) == COUNTS


def test_no_page_reads_the_desk(client: Client, reader_urls: Callable[[], list[str]]) -> None:
    stories(4)
    for url in [*reader_urls(), "/2026/01/01/never/"]:
        with CaptureQueriesContext(connection) as captured:
            client.get(url)
        for query in captured.captured_queries:
            assert not DESK_TABLES.search(re.sub(r'"articles_\w+"\."\w+"', "", query["sql"])), url


@pytest.mark.parametrize("file", READER, ids=lambda file: str(file.relative_to(APP)))
def test_reader_code_imports_only_what_is_shared_or_the_sites(file: Path) -> None:
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            assert not any(name.name.startswith("articles") for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "articles.models":
            assert {name.name for name in node.names} <= SHARED
        elif isinstance(node, ast.ImportFrom) and str(node.module).startswith("articles"):
            assert str(node.module).startswith(READER_MODULES)
