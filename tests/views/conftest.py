from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Agency, Author, Edition, Place, Section, Topic

FIXED = (
    "/",
    "/feed/",
    "/feed/rss/",
    "/feed/json/",
    "/articles.json",
    "/sitemap.xml",
    f"/sitemaps/{timezone.now():%Y-%m}.xml",
    "/sitemaps/news.xml",
    "/sitemaps/sections.xml",
    "/sitemaps/authors.xml",
    "/sitemaps/agencies.xml",
    "/sitemaps/topics.xml",
    "/sitemaps/places.xml",
    "/robots.txt",
    "/never/",
    "/sections/",
    "/corrections/",
    "/archive/",
    "/opensearch.xml",
    "/about/",
    "/about/never/",
    "/manifest.webmanifest",
    "/.well-known/security.txt",
    "/search/",
    "/search/?q=quillwor*",
    "/search/?q=quilwort",
    "/search/?kind=news",
)
FEEDS = ("feed/", "feed/rss/", "feed/json/")
OF_A_PERSON = ("", "?work=words", "?work=pictures", "?work=other")


@pytest.fixture
def reader_urls() -> Callable[[], list[str]]:
    """Every address that a reader can ask for, also of what they may not see."""

    def urls() -> list[str]:
        paths = Edition.objects.values_list("path", flat=True)
        found = [*FIXED, *paths, *(f"{path.rstrip('/')}.json" for path in paths)]
        for section in Section.objects.all():
            found.append(f"/articles.json?section={section.slug}")
            found += [f"/sections/{section.slug}/{rest}" for rest in ("", *FEEDS)]
        for author in Author.objects.all():
            found.append(f"/articles.json?author={author.slug}")
            found += [f"/authors/{author.slug}/{query}" for query in (*OF_A_PERSON, *FEEDS)]
        for topic in Topic.objects.all():
            found.append(f"/articles.json?topic={topic.slug}")
            found += [f"/topics/{topic.slug}/{rest}" for rest in ("", *FEEDS)]
        for place in Place.objects.all():
            found += [f"/places/{place.slug}/"]
        for path in Edition.objects.values_list("path", flat=True):
            found += [path[:6], path[:9], path[:12]]
        for agency in Agency.objects.all():
            found.append(f"/articles.json?agency={agency.slug}")
            found += [f"/agencies/{agency.slug}/{query}" for query in OF_A_PERSON]
        return found

    return urls


@pytest.fixture
def queries(client: Client) -> Callable[[str], list[str]]:
    def asked(url: str) -> list[str]:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            assert client.get(url).status_code == 200
        return [query["sql"] for query in captured.captured_queries]

    return asked
