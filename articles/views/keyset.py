"""Pages of a list, newest first, that stay whole while stories come and go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from django.db.models import Q

from articles.models import Edition
from articles.models.edition import EditionQuerySet
from articles.views.cursor import cursor_of, micros_of, moment_of, numbers_in

SIZE = 20
Order = tuple[str, str]
NEWEST: Order = ("published_at", "pk")
# Of ``EditionQuerySet.listed_under`` and ``corrected``.
LISTED: Order = ("listed_at", "listed_pk")
TOLD: Order = ("told_at", "told_pk")


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """``newer`` and ``older`` are the cursors of its neighbours; ``""`` for the first page."""

    editions: list[Edition]
    before: str
    newer: str
    older: str

    @property
    def keys(self) -> list[int]:
        return [edition.pk for edition in self.editions]

    def told_by(self, cards: Mapping[int, Edition]) -> Self:
        """With these in place of the same editions, of which the page may know keys alone."""
        return replace(self, editions=[cards[key] for key in self.keys if key in cards])


def page_of(
    editions: EditionQuerySet,
    before: str,
    size: int = SIZE,
    *,
    first_size: int = 0,
    by: Order = NEWEST,
) -> Page:
    """The ``size`` newest, or those that follow the cursor ``before``.

    ``first_size`` is for lists whose first page has another length. ``by`` names the moment and
    the key that put the list in order. Raises Http404 for what is no cursor.
    """
    first_size = first_size or size
    here, newer, wanted = editions, "", size if before else first_size
    if before:
        at = _read(before)
        newer = _newer(editions, at, size, first_size, by)
        here = editions.filter(_past(by, at, "lt"), **{f"{by[0]}__lte": at[0]})
    found = list(here.order_by(*(f"-{name}" for name in by))[: wanted + 1])
    older = _cursor(found[wanted - 1], by) if len(found) > wanted else ""
    return Page(editions=found[:wanted], before=before, newer=newer, older=older)


def _newer(
    editions: EditionQuerySet, at: tuple[datetime, int], size: int, first_size: int, by: Order
) -> str:
    """Where the page before this one starts; ``""`` if that is the first."""
    ahead = editions.filter(
        _past(by, at, "gt") | Q(**dict(zip(by, at, strict=True))), **{f"{by[0]}__gte": at[0]}
    )
    found = ahead.order_by(*by).values_list(*by)[: max(size, first_size) + 1]
    return _written(*found[size]) if len(found) > first_size else ""


def _past(by: Order, at: tuple[datetime, int], way: str) -> Q:
    """Beside it the caller bounds the moment alone, which lets the index find the start."""
    moment, key = by
    return Q(**{f"{moment}__{way}": at[0]}) | Q(**{moment: at[0], f"{key}__{way}": at[1]})


def _cursor(edition: Edition, by: Order) -> str:
    return _written(getattr(edition, by[0]), getattr(edition, by[1]))


def _written(moment: datetime, key: int) -> str:
    return cursor_of(micros_of(moment), key)


def _read(cursor: str) -> tuple[datetime, int]:
    micros, key = numbers_in(cursor, 2)
    return moment_of(micros), key
