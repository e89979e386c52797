"""The pages that list stories."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from articles.models import (
    Agency,
    Author,
    Credit,
    Edition,
    EditionCredit,
    EditionImage,
    Place,
    Section,
    Topic,
)


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
        listed = Edition.objects.visible().filter(topics=OuterRef("pk"))
        return Topic.objects.filter(Exists(listed)).order_by("pk")


class Places(OwnSitemap):
    def items(self) -> QuerySet[Place]:
        listed = Edition.objects.visible().filter(listed_places__place=OuterRef("pk"))
        return Place.objects.filter(Exists(listed)).order_by("pk")


class Authors(OwnSitemap):
    def items(self) -> QuerySet[Author]:
        words, pictures = _visible_credits()
        by = Q(pk__in=words.values("author")) | Q(pk__in=pictures.values("author"))
        return Author.objects.filter(by).order_by("pk")


class Agencies(OwnSitemap):
    def items(self) -> QuerySet[Agency]:
        by = Q()
        for credits in _visible_credits():
            by |= Q(pk__in=credits.values("agency")) | Q(pk__in=credits.values("distributor"))
        return Agency.objects.filter(by).order_by("pk")


def _visible_credits() -> tuple[QuerySet[EditionCredit], QuerySet[Credit]]:
    visible = Edition.objects.visible().values("pk")
    images = EditionImage.objects.filter(edition__in=visible).values("image")
    words = EditionCredit.objects.filter(edition__in=visible)
    return words, Credit.objects.filter(image__in=images)


SITEMAPS: dict[str, type[OwnSitemap]] = {
    "sections": Sections,
    "topics": Topics,
    "places": Places,
    "authors": Authors,
    "agencies": Agencies,
}
