from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import DateTimeField, QuerySet, Value

from articles.models.edition import EditionQuerySet
from articles.plates.brief import KEY
from articles.prepared import Given, Prepared
from articles.views.keyset import (
    NEWEST,
    SIZE,
    Order,
    Page,
    Spot,
    ahead_of,
    behind,
    newer_in,
    spot_at,
)

BEHIND, AHEAD = range(2)
AT = (Given("spot_moment", DateTimeField()), Given("spot_key", KEY))


class Listing:
    """As ``page_of``, for a list that is asked for again and again; its pages have keys alone.

    ``make`` gives its editions, with ``Given`` wherever a request's own value goes.
    """

    def __init__(
        self,
        make: Callable[[], EditionQuerySet],
        *,
        by: Order = NEWEST,
        size: int = SIZE,
        first_size: int = 0,
    ) -> None:
        self._make, self._by = make, by
        self._size, self._first_size = size, first_size or size
        self._first = Prepared(self._first_spots, _on_side)
        self._about = Prepared(lambda: (self._spots_behind(), self._spots_ahead()), _on_side)

    def page(self, before: str, **given: Any) -> Page:
        """Raises Http404 for what is no cursor."""
        wanted, spots = self._first_size, self._first
        if before:
            spot = spot_at(before)
            given |= {"spot_moment": spot.moment, "spot_key": spot.key}
            wanted, spots = self._size, self._about
        sides: dict[int, list[Spot]] = {BEHIND: [], AHEAD: []}
        for side, spot in spots(**given):
            sides[side].append(spot)
        found = sorted(sides[BEHIND], reverse=True)
        newer = newer_in(sorted(sides[AHEAD]), self._size, self._first_size)
        older = found[wanted - 1].cursor if len(found) > wanted else ""
        keys = [spot.key for spot in found[:wanted]]
        return Page(keys=keys, before=before, newer=newer, older=older)

    def _first_spots(self) -> QuerySet[Any, Any]:
        return self._newest(self._make())[: self._first_size + 1]

    def _spots_behind(self) -> QuerySet[Any, Any]:
        return self._newest(behind(self._make(), AT, self._by))[: self._size + 1]

    def _spots_ahead(self) -> QuerySet[Any, Any]:
        longest = max(self._size, self._first_size)
        ahead = ahead_of(self._make(), AT, self._by)
        return ahead.values_list(Value(AHEAD), *self._by)[: longest + 1]

    def _newest(self, editions: EditionQuerySet) -> QuerySet[Any, Any]:
        ordered = editions.order_by(*(f"-{name}" for name in self._by))
        return ordered.values_list(Value(BEHIND), *self._by)


def _on_side(side: int, *spot: Any) -> tuple[int, Spot]:
    return side, Spot(*spot)
