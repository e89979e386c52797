"""The pages that list stories."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import Exists, OuterRef, QuerySet, Subquery

from articles.models import Agency, Author, Edition, Place, Section, Topic


class OwnSitemap(Sitemap):  # type: ignore[type-arg]
    """Addresses are of the site's own address, never of the request's host."""

    limit = 5000

    def get_protocol(self, protocol: str | None = None) -> str:
        return urlsplit(settings.SITE_URL).scheme

    def get_domain(self, site: object = None) -> str:
        return urlsplit(settings.SITE_URL).netloc


class Sections(OwnSitemap):
    def items(self) -> QuerySet[Section]:
        newest = Edition.objects.visible().filter(section=OuterRef("pk")).newest_first()
        latest = Subquery(newest.values("visible_from")[:1])
        return Section.objects.annotate(latest=latest).filter(latest__isnull=False)

    def lastmod(self, item: Section) -> datetime:
        return item.latest  # type: ignore[attr-defined, no-any-return]


class Topics(OwnSitemap):
    def items(self) -> QuerySet[Topic]:
        listed = Edition.objects.visible().filter(listed_topics__topic=OuterRef("pk"))
        return Topic.objects.filter(Exists(listed)).order_by("pk")


class Places(OwnSitemap):
    def items(self) -> QuerySet[Place]:
        listed = Edition.objects.visible().filter(listed_places__place=OuterRef("pk"))
        return Place.objects.filter(Exists(listed)).order_by("pk")


class Authors(OwnSitemap):
    def items(self) -> QuerySet[Author]:
        worked = Edition.objects.visible().filter(listed_works__author=OuterRef("pk"))
        return Author.objects.filter(Exists(worked)).order_by("pk")


class Agencies(OwnSitemap):
    def items(self) -> QuerySet[Agency]:
        worked = Edition.objects.visible().filter(listed_works__agency=OuterRef("pk"))
        return Agency.objects.filter(Exists(worked)).order_by("pk")


SITEMAPS: dict[str, type[OwnSitemap]] = {
    "sections": Sections,
    "topics": Topics,
    "places": Places,
    "authors": Authors,
    "agencies": Agencies,
}
