from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db.models import Count, QuerySet, Value

from articles.models.edition import EditionQuerySet
from articles.views.archive.span import EARLIEST, Span

# A compound query of SQLite has no more than 500 parts.
AT_ONCE = 400


def counts(visible: EditionQuerySet, spans: Sequence[Span]) -> dict[Span, int]:
    """How many stories each has, in one query for up to 400 of them.

    Each part is a walk along an index that has all it needs. Grouping by the day would turn the
    moment of every row into local time instead.
    """
    found = dict.fromkeys(spans, 0)
    for start in range(0, len(spans), AT_ONCE):
        some = spans[start : start + AT_ONCE]
        first, *rest = (_counted(visible, span, number) for number, span in enumerate(some))
        found |= {some[number]: count for number, count in first.union(*rest, all=True)}
    return found


def _counted(visible: EditionQuerySet, span: Span, number: int) -> QuerySet[Any, tuple[int, int]]:
    within = visible.published_between(span.start, span.end).order_by()
    counted = within.values(place=Value(number)).annotate(count=Count("*"))
    return counted.values_list("place", "count")


def ends_of(visible: EditionQuerySet) -> list[datetime]:
    """When the first and the last story were published; empty without stories."""
    moments = visible.order_by().values_list("published_at", flat=True)
    first, last = moments.order_by("published_at")[:1], moments.order_by("-published_at")[:1]
    return [*first, *last]


def before_and_after(visible: EditionQuerySet, span: Span) -> tuple[Span | None, Span | None]:
    """The nearest of the same kind, on either side, that have stories."""
    moments = visible.values_list("published_at", flat=True)
    before = moments.filter(published_at__lt=span.start).order_by("-published_at")[:1]
    after = moments.filter(published_at__gte=span.end).order_by("published_at")[:1]
    return _first(before, span), _first(after, span)


def _first(moments: Iterable[datetime], like: Span) -> Span | None:
    spans = (Span.of(moment, len(like.parts)) for moment in moments)
    return next((span for span in spans if span.parts[0] >= EARLIEST), None)
