"""Found editions in order, page by page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Case, IntegerField, Q, Value, When

from articles.models.edition import EditionQuerySet
from articles.search.among import Among
from articles.search.asked import Asked
from articles.search.words import ABOUT, HEADLINE

# From best to least: all words in the headline; all in what the story is about; anywhere.
MARKS = (HEADLINE, ABOUT, "")


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Of an edition in a list; ``level`` is 0 in one by date."""

    level: int
    moment: datetime
    key: int


def places(
    visible: EditionQuerySet, asked: Asked, *, by_date: bool, after: Place | None, size: int
) -> list[Place]:
    """The ``size`` best that follow ``after``."""
    found = visible.filter(Among(asked))
    by_date = by_date or not asked.terms
    level = Value(0, IntegerField()) if by_date else _level(asked)
    if after:
        found = found.filter(_later(after) if by_date else _worse(asked, after))
    order = ("-published_at", "-pk") if by_date else ("level", "-published_at", "-pk")
    rows: Iterable[tuple[int, datetime, int]] = (
        found.annotate(level=level).order_by(*order).values_list("level", "published_at", "pk")
    )
    return [Place(level=one, moment=at, key=key) for one, at, key in rows[:size]]  # type: ignore[index]


def _level(asked: Asked) -> Case:
    known = [
        When(Among(asked, mark), then=Value(number)) for number, mark in enumerate(MARKS) if mark
    ]
    return Case(*known, default=Value(len(MARKS) - 1), output_field=IntegerField())


def _later(after: Place) -> Q:
    later = Q(published_at__lt=after.moment) | Q(published_at=after.moment, pk__lt=after.key)
    return later & Q(published_at__lte=after.moment)  # lets the index find the start


def _worse(asked: Asked, after: Place) -> Q:
    """No better than its level, and later where it is of the same."""
    better = [~Q(Among(asked, mark)) for mark in MARKS[: after.level]]
    later = Q(published_at__lt=after.moment) | Q(published_at=after.moment, pk__lt=after.key)
    if after.level < len(MARKS) - 1:
        later |= ~Q(Among(asked, MARKS[after.level]))
    return Q(*better) & later
