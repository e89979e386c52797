"""What the stories of a page are about, to lead on from it."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Count, QuerySet

from articles.models import Author, Edition, Section, Topic
from articles.views.printed.byline import leading

MOST = 8


def topics_among(editions: Iterable[Edition], but: Topic | None = None) -> QuerySet[Topic]:
    """The most frequent of them first."""
    keys = [edition.pk for edition in editions]
    among = Topic.objects.filter(listed__edition__in=keys).annotate(count=Count("pk"))
    others = among.exclude(pk=but.pk) if but else among
    return others.order_by("-count", "name")[:MOST]


def sections_among(editions: Iterable[Edition]) -> list[Section]:
    found = [edition.section for edition in editions if edition.section]
    return sorted(set(found), key=lambda one: (-found.count(one), one.position, one.name))[:MOST]


def authors_among(editions: Iterable[Edition]) -> list[Author]:
    """Those of the by-lines. Needs ``with_credits``."""
    found = [row.author for it in editions for row in leading(it.credits.all()) if row.author]
    return sorted(set(found), key=lambda one: (-found.count(one), one.name))[:MOST]
