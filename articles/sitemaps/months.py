"""All stories, in parts by the month (UTC) in which each was first published."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db.models import Count, Max, QuerySet, Value

from articles.models import Edition
from articles.models.edition import EditionQuerySet

# The protocol allows 50,000; so many are written within a second.
MOST = 10_000
# A compound query of SQLite has no more than 500 parts.
AT_ONCE = 400
Month = tuple[int, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """``name`` is ``2026-11``, or ``2026-11-2`` for the second part of a full month."""

    name: str
    latest: datetime


def parts(now: datetime) -> list[Part]:
    """Oldest first; a full month's ``latest`` counts for all its parts."""
    visible = Edition.objects.visible(now)
    return [
        Part(name=f"{name}-{page}" if page > 1 else name, latest=latest)
        for name, count, latest in _counted(visible, _between(*_ends(visible)))
        for page in range(1, (count - 1) // MOST + 2)
    ]


def _ends(visible: EditionQuerySet) -> list[datetime]:
    moments = visible.order_by("published_at").values_list("published_at", flat=True)
    return [*moments[:1], *moments.reverse()[:1]]


def _between(*ends: datetime) -> list[Month]:
    if not ends:
        return []
    first, last = (moment.astimezone(UTC) for moment in ends)
    numbers = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return [(number // 12, number % 12 + 1) for number in numbers]


def _counted(visible: EditionQuerySet, months: list[Month]) -> Iterator[tuple[str, int, datetime]]:
    """Each that has stories, in one query for up to 400 of them.

    Each is a walk along an index that has all it needs, which is far cheaper than to tell of
    every row what month it is of.
    """
    for start in range(0, len(months), AT_ONCE):
        first, *rest = (_month(visible, *one) for one in months[start : start + AT_ONCE])
        for name, count, latest in sorted(first.union(*rest, all=True)):
            if count:
                yield name, count, latest


def _month(visible: EditionQuerySet, year: int, month: int) -> QuerySet[Any, Any]:
    counted = within(visible, year, month).order_by().values(name=Value(f"{year:04}-{month:02}"))
    return counted.annotate(count=Count("*"), latest=Max("visible_from")).values_list(
        "name", "count", "latest"
    )


def within(visible: EditionQuerySet, year: int, month: int) -> EditionQuerySet:
    found = visible.filter(published_at__gte=datetime(year, month, 1, tzinfo=UTC))
    if (year, month) == (9999, 12):
        return found
    end = datetime(year + month // 12, month % 12 + 1, 1, tzinfo=UTC)
    return found.filter(published_at__lt=end)


def stories(name: str, now: datetime) -> EditionQuerySet:
    """Of a part, by its name; oldest first, so that a part once full stays as it is."""
    year, month, *rest = map(int, name.split("-"))
    page = rest[0] if rest else 1
    found = within(Edition.objects.visible(now), year, month)
    return found.order_by("published_at", "pk")[(page - 1) * MOST : page * MOST]
