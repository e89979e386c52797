from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import DateTimeField, QuerySet

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
        self._first = Prepared(self._first_spots, Spot)
        self._behind = Prepared(self._spots_behind, Spot)
        self._ahead = Prepared(self._spots_ahead, Spot)

    def page(self, before: str, **given: Any) -> Page:
        """Raises Http404 for what is no cursor."""
        newer, wanted, spots = "", self._first_size, self._first
        if before:
            spot = spot_at(before)
            given |= {"spot_moment": spot.moment, "spot_key": spot.key}
            newer = newer_in(self._ahead(**given), self._size, self._first_size)
            wanted, spots = self._size, self._behind
        found = spots(**given)
        older = found[wanted - 1].cursor if len(found) > wanted else ""
        keys = [spot.key for spot in found[:wanted]]
        return Page(keys=keys, before=before, newer=newer, older=older)

    def _first_spots(self) -> QuerySet[Any, Any]:
        return self._in_order(self._make())[: self._first_size + 1]

    def _spots_behind(self) -> QuerySet[Any, Any]:
        return self._in_order(behind(self._make(), AT, self._by))[: self._size + 1]

    def _spots_ahead(self) -> QuerySet[Any, Any]:
        longest = max(self._size, self._first_size)
        return ahead_of(self._make(), AT, self._by).values_list(*self._by)[: longest + 1]

    def _in_order(self, editions: EditionQuerySet) -> QuerySet[Any, Any]:
        return editions.order_by(*(f"-{name}" for name in self._by)).values_list(*self._by)
