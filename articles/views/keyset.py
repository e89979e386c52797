"""Pages of a list, newest first, that stay whole while stories come and go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import NamedTuple, Self

from django.db.models import Expression, Q

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

    keys: list[int]
    editions: list[Edition] = field(default_factory=list)
    before: str
    newer: str
    older: str

    def told_by(self, cards: Mapping[int, Edition]) -> Self:
        """With its editions, of which it may know keys alone."""
        return replace(self, editions=[cards[key] for key in self.keys if key in cards])


class Spot(NamedTuple):
    """Where an edition stands in a list."""

    moment: datetime
    key: int

    @property
    def cursor(self) -> str:
        return cursor_of(micros_of(self.moment), self.key)


# Of a request, or named by ``Given``.
At = tuple[datetime | Expression, int | Expression]


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
        at = spot_at(before)
        ahead = ahead_of(editions, at, by).values_list(*by)[: max(size, first_size) + 1]
        newer = newer_in([Spot(*values) for values in ahead], size, first_size)
        here = behind(editions, at, by)
    found = list(here.order_by(*(f"-{name}" for name in by))[: wanted + 1])
    older = _spot_of(found[wanted - 1], by).cursor if len(found) > wanted else ""
    keys = [edition.pk for edition in found[:wanted]]
    return Page(keys=keys, editions=found[:wanted], before=before, newer=newer, older=older)


def spot_at(cursor: str) -> Spot:
    """Raises Http404 for what is no cursor."""
    micros, key = numbers_in(cursor, 2)
    return Spot(moment_of(micros), key)


def behind(editions: EditionQuerySet, at: At, by: Order) -> EditionQuerySet:
    return editions.filter(_past(by, at, "lt"), **{f"{by[0]}__lte": at[0]})


def ahead_of(editions: EditionQuerySet, at: At, by: Order) -> EditionQuerySet:
    """With the one that is there, the oldest first."""
    here = Q(**dict(zip(by, at, strict=True)))
    ahead = editions.filter(_past(by, at, "gt") | here, **{f"{by[0]}__gte": at[0]})
    return ahead.order_by(*by)


def newer_in(ahead: list[Spot], size: int, first_size: int) -> str:
    """Where the page before this one starts; ``""`` if that is the first."""
    return ahead[size].cursor if len(ahead) > first_size else ""


def _past(by: Order, at: At, way: str) -> Q:
    """Beside it the caller bounds the moment alone, which lets the index find the start."""
    moment, key = by
    return Q(**{f"{moment}__{way}": at[0]}) | Q(**{moment: at[0], f"{key}__{way}": at[1]})


def _spot_of(edition: Edition, by: Order) -> Spot:
    return Spot(getattr(edition, by[0]), getattr(edition, by[1]))
