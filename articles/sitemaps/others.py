"""The pages that list stories."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import OuterRef, QuerySet, Subquery
from django.urls import reverse

from articles.models import Agency, Author, Edition, Place, Section, Topic
from articles.views.absolute import absolute
from articles.views.with_work import with_work

Urls = list[dict[str, Any]]


class OwnSitemap(Sitemap):  # type: ignore[type-arg]
    """Addresses are of the site's own address, never of the request's host; the first is that
    of the page which lists them all."""

    limit = 5000
    listed_at = ""

    def get_urls(self, page: int | str = 1, site: Any = None, protocol: str | None = None) -> Urls:
        urls: Urls = super().get_urls(page, site, protocol)
        if not urls or int(page) > 1:
            return urls
        return [{"location": absolute(reverse(self.listed_at))}, *urls]

    def get_protocol(self, protocol: str | None = None) -> str:
        return urlsplit(settings.SITE_URL).scheme

    def get_domain(self, site: object = None) -> str:
        return urlsplit(settings.SITE_URL).netloc


class Sections(OwnSitemap):
    listed_at = "articles:sections"

    def items(self) -> QuerySet[Section]:
        newest = Edition.objects.visible().filter(section=OuterRef("pk")).newest_first()
        latest = Subquery(newest.values("visible_from")[:1])
        return Section.objects.annotate(latest=latest).filter(latest__isnull=False)

    def lastmod(self, item: Section) -> datetime:
        return item.latest  # type: ignore[attr-defined, no-any-return]


class Topics(OwnSitemap):
    listed_at = "articles:topics"

    def items(self) -> QuerySet[Topic]:
        return with_work(Topic).order_by("pk")


class Places(OwnSitemap):
    listed_at = "articles:places"

    def items(self) -> QuerySet[Place]:
        return with_work(Place).order_by("pk")


class Authors(OwnSitemap):
    listed_at = "articles:authors"

    def items(self) -> QuerySet[Author]:
        return with_work(Author).order_by("pk")


class Agencies(OwnSitemap):
    listed_at = "articles:agencies"

    def items(self) -> QuerySet[Agency]:
        return with_work(Agency).order_by("pk")


SITEMAPS: dict[str, type[OwnSitemap]] = {
    "sections": Sections,
    "topics": Topics,
    "places": Places,
    "authors": Authors,
    "agencies": Agencies,
}
