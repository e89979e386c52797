"""Every address that readers can ask for, by the name of its pattern; also of what is hidden."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from django.utils import timezone

from articles.models import Agency, Author, Edition, Place, Rendition, Section, Topic
from articles.views.picture import NAME

FORMS = {"": "", "_rss": "rss/", "_json": "json/"}
OF_A_PERSON = ("", "?work=words", "?work=pictures", "?work=other")
LISTED = {"section": Section, "author": Author, "topic": Topic, "agency": Agency}
SEARCHES = ("", "?q=quillwor*", "?q=quilwort", "?q=ferry&sort=date", "?kind=news", "?pictures=yes")
PARTS = ("sections", "authors", "agencies", "topics", "places")
FACETS = {"section": Section, "person": Author, "topic": Topic, "agency": Agency}


def paths() -> list[str]:
    return list(Edition.objects.order_by("pk").values_list("path", flat=True))


def slugs(kind: type[Any]) -> list[str]:
    return [row.slug for row in kind._default_manager.order_by("pk")]


def under(prefix: str, kind: type[Any], *rest: str) -> Callable[[], list[str]]:
    return lambda: [f"{prefix}{slug}/{it}" for slug in slugs(kind) for it in rest or ("",)]


def feeds(name: str, prefix: str, kind: type[Any]) -> dict[str, Callable[[], Iterable[str]]]:
    return {
        f"{name}_feed{form}": under(prefix, kind, f"feed/{ending}")
        for form, ending in FORMS.items()
    }


def indexes(path: str, kind: type[Any]) -> Callable[[], list[str]]:
    """Also from each of the names on."""
    return lambda: [path, *(f"{path}?from={slug}" for slug in slugs(kind))]


def items() -> list[str]:
    found = [f"?{name}={slug}" for name, kind in LISTED.items() for slug in slugs(kind)]
    return [f"/articles.json{query}" for query in ("", *found)]


def searches() -> list[str]:
    found = [f"?{name}={slug}" for name, kind in FACETS.items() for slug in slugs(kind)]
    return [f"/search/{query}" for query in (*SEARCHES, *found)]


def months() -> list[str]:
    """Of all that was ever to be published, and of today."""
    moments = [timezone.now(), *Edition.objects.values_list("published_at", flat=True)]
    return [f"/sitemaps/{it:%Y-%m}.xml" for it in moments]


def pictures() -> list[str]:
    names = Rendition.objects.order_by("pk").values_list("name", flat=True)
    return [f"/pictures/{name}" for name in names if re.fullmatch(NAME, name)]


ADDRESSES: dict[str, Callable[[], Iterable[str]]] = {
    "front": lambda: ["/"],
    "article": lambda: [*paths(), "/never/"],
    "item": lambda: [f"{path.rstrip('/')}.json" for path in paths()],
    "items": items,
    "picture": pictures,
    "archive": lambda: ["/archive/"],
    "year": lambda: [path[:6] for path in paths()],
    "month": lambda: [path[:9] for path in paths()],
    "day": lambda: [path[:12] for path in paths()],
    "search": searches,
    "opensearch": lambda: ["/opensearch.xml"],
    "sections": lambda: ["/sections/"],
    "section": under("/sections/", Section),
    **feeds("section", "/sections/", Section),
    "authors": indexes("/authors/", Author),
    "author": under("/authors/", Author, *OF_A_PERSON),
    **feeds("author", "/authors/", Author),
    "agencies": indexes("/agencies/", Agency),
    "agency": under("/agencies/", Agency, *OF_A_PERSON),
    "topics": indexes("/topics/", Topic),
    "topic": under("/topics/", Topic),
    **feeds("topic", "/topics/", Topic),
    "places": indexes("/places/", Place),
    "place": under("/places/", Place),
    "corrections": lambda: ["/corrections/"],
    "about": lambda: ["/about/"],
    "house_page": lambda: ["/about/never/"],
    "feed": lambda: ["/feed/"],
    "feed_rss": lambda: ["/feed/rss/"],
    "feed_json": lambda: ["/feed/json/"],
    "favicon": lambda: ["/favicon.ico"],
    "manifest": lambda: ["/manifest.webmanifest"],
    "security": lambda: ["/.well-known/security.txt"],
    "robots": lambda: ["/robots.txt"],
    "sitemap": lambda: ["/sitemap.xml"],
    "sitemap_news": lambda: ["/sitemaps/news.xml"],
    "sitemap_month": months,
    "sitemap_part": lambda: [f"/sitemaps/{part}.xml" for part in PARTS],
}


def every_address() -> list[str]:
    return list(dict.fromkeys(url for urls in ADDRESSES.values() for url in urls()))
