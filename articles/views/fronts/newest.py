from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from functools import lru_cache
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery

from articles.models import Edition, Section
from articles.models.edition import EditionQuerySet
from articles.plates.brief import NOW, OF_SECTION, section_of
from articles.prepared import AmongGiven, Prepared


def newest(now: datetime, most: int, *, but: Collection[int] = ()) -> list[int]:
    """Keys of the newest stories."""
    return _keys(most)(now=now, but=but)


def newest_without_section(now: datetime, most: int, *, but: Collection[int] = ()) -> list[int]:
    return _keys(most, without_section=True)(now=now, but=but)


def newest_by_section(
    now: datetime, most: int, *, but: Collection[int] = ()
) -> dict[Section, list[int]]:
    """The keys of the newest few of every section, sections in their order.

    One look into the index for each place of each strip: a window over all editions would read
    every one of them, and SQLite refuses a union of limited queries.
    """
    return dict(_by_section(most)(now=now, but=but))


def _left() -> EditionQuerySet:
    return Edition.objects.visible(NOW).exclude(AmongGiven(F("pk"), "but"))


@lru_cache
def _keys(most: int, *, without_section: bool = False) -> Prepared[int]:
    def make() -> QuerySet[Any, Any]:
        left = _left().filter(section=None) if without_section else _left()
        return left.newest_first().values_list("pk")[:most]

    return Prepared(make, int)


@lru_cache
def _by_section(most: int) -> Prepared[tuple[Section, list[int]]]:
    def make() -> QuerySet[Any, Any]:
        keys = _left().filter(section=OuterRef("pk")).newest_first().values("pk")
        places = [Subquery(keys[place : place + 1]) for place in range(most)]
        return Section.objects.values_list(*OF_SECTION, *places)

    def row(*values: Any) -> tuple[Section, list[int]]:
        own, keys = values[: len(OF_SECTION)], values[len(OF_SECTION) :]
        return section_of(*own), [key for key in keys if key]

    return Prepared(make, row)
