"""The pages that list stories."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.lookups import IsNull

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
        return Topic.objects.filter(_has_stories("listed_topics", "topic")).order_by("pk")


class Places(OwnSitemap):
    def items(self) -> QuerySet[Place]:
        return Place.objects.filter(_has_stories("listed_places", "place")).order_by("pk")


class Authors(OwnSitemap):
    def items(self) -> QuerySet[Author]:
        return Author.objects.filter(_has_stories("listed_works", "author")).order_by("pk")


class Agencies(OwnSitemap):
    def items(self) -> QuerySet[Agency]:
        return Agency.objects.filter(_has_stories("listed_works", "agency")).order_by("pk")


def _has_stories(listed: str, under: str) -> IsNull:
    """By the newest of them, one look into an index for each row: asked whether there is any,
    PostgreSQL reads all that is listed under anything."""
    seen = Edition.objects.visible().filter(**{f"{listed}__{under}": OuterRef("pk")})
    newest = seen.order_by(f"-{listed}__published_at", f"-{listed}__edition_id")
    return IsNull(Subquery(newest.values("pk")[:1]), False)


SITEMAPS: dict[str, type[OwnSitemap]] = {
    "sections": Sections,
    "topics": Topics,
    "places": Places,
    "authors": Authors,
    "agencies": Agencies,
}
