from __future__ import annotations

from datetime import datetime, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from articles.models import Edition
from articles.sitemaps import months, written
from articles.sitemaps.others import SITEMAPS
from articles.sitemaps.pictures import pictures_of
from articles.views.absolute import absolute

# Google's limits for news.
RECENT = timedelta(hours=48)
MOST_NEWS = 1000


def sitemap_index(request: HttpRequest) -> HttpResponse:
    found = months.parts(timezone.now())
    parts: list[tuple[str, datetime | None]]
    parts = [(_address("sitemap_month", part.name), part.latest) for part in found]
    parts += [(_address("sitemap_news"), None)] if found else []
    for name, sitemap in SITEMAPS.items():
        address = _address("sitemap_part", name)
        listed = sitemap().paginator
        pages = listed.page_range if listed.count else ()
        parts += [(f"{address}?p={page}" if page > 1 else address, None) for page in pages]
    return _xml(written.index(parts))


def sitemap_month(request: HttpRequest, name: str) -> HttpResponse:
    now = timezone.now()
    editions = months.stories(name, now)
    found = list(editions.only("path", "visible_from"))
    if not found:
        raise Http404
    return _xml(written.stories(found, pictures_of(editions, now)))


def sitemap_news(request: HttpRequest) -> HttpResponse:
    """Empty where nothing was published of late."""
    now = timezone.now()
    recent = Edition.objects.visible(now).filter(published_at__gt=now - RECENT)
    columns = ("path", "headline", "language", "published_at")
    return _xml(written.news(recent.newest_first().only(*columns)[:MOST_NEWS]))


def _address(name: str, *args: str) -> str:
    return absolute(reverse(f"articles:{name}", args=args))


def _xml(text: str) -> HttpResponse:
    response = HttpResponse(text, content_type="application/xml; charset=utf-8")
    response.headers["X-Robots-Tag"] = "noindex"
    return response
