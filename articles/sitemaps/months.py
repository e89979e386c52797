"""All stories, in parts by the month (UTC) in which each was first published."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from django.db.models import CharField, Count, Max
from django.db.models.functions import Cast, Substr

from articles.models import Edition
from articles.models.edition import EditionQuerySet

# The protocol allows 50,000; so many are written within a second.
MOST = 10_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """``name`` is ``2026-11``, or ``2026-11-2`` for the second part of a full month."""

    name: str
    latest: datetime


def parts(now: datetime) -> list[Part]:
    """Oldest first; a full month's ``latest`` counts for all its parts."""
    # Dates are kept in UTC; cutting their text is far cheaper than truncating each by month.
    month = Substr(Cast("published_at", CharField()), 1, 7)
    rows = (
        Edition.objects.visible(now)
        .annotate(month=month)
        .values("month")
        .annotate(count=Count("pk"), latest=Max("visible_from"))
        .order_by("month")
    )
    return [
        Part(name=f"{row['month']}-{page}" if page > 1 else row["month"], latest=row["latest"])
        for row in rows
        for page in range(1, (row["count"] - 1) // MOST + 2)
    ]


def stories(name: str, now: datetime) -> EditionQuerySet:
    """Of a part, by its name; oldest first, so that a part once full stays as it is."""
    year, month, *rest = map(int, name.split("-"))
    page = rest[0] if rest else 1
    start = datetime(year, month, 1, tzinfo=UTC)
    within = Edition.objects.visible(now).filter(published_at__gte=start)
    if (year, month) != (9999, 12):
        end = datetime(year + month // 12, month % 12 + 1, 1, tzinfo=UTC)
        within = within.filter(published_at__lt=end)
    return within.order_by("published_at", "pk")[(page - 1) * MOST : page * MOST]
