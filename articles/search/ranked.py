"""Found editions in order, page by page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.models import IntegerField, Q, QuerySet, Value

from articles.models import Edition
from articles.models.edition import EditionQuerySet
from articles.search.among import Among
from articles.search.found import Found
from articles.search.words import ABOUT, HEADLINE

# From best to least: all words in the headline; all in what the story is about; anywhere.
MARKS = (HEADLINE, ABOUT, "")
Columns = QuerySet[Edition, tuple[int, datetime, int]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Of an edition in a list; ``level`` is 0 in one by date."""

    level: int
    moment: datetime
    key: int


def places(
    visible: EditionQuerySet, found: Found, *, by_date: bool, after: Place | None, size: int
) -> list[Place]:
    """The ``size`` best that follow ``after``."""
    if by_date or not found.asked.terms:
        return _read([_newest(found.among(visible), 0, after)], size)
    first = after.level if after else 0
    return _read(
        [
            _newest(_of_level(visible, found, level), level, after if level == first else None)
            for level in range(first, len(MARKS))
        ],
        size,
    )


def _of_level(visible: EditionQuerySet, found: Found, level: int) -> EditionQuerySet:
    some = found.among(visible, MARKS[level])
    return some.exclude(Among(found.asked, MARKS[level - 1])) if level else some


def _newest(found: EditionQuerySet, level: int, after: Place | None) -> Columns:
    if after:
        later = Q(published_at__lt=after.moment) | Q(published_at=after.moment, pk__lt=after.key)
        found = found.filter(later, published_at__lte=after.moment)  # lets the index find the start
    ordered = found.newest_first().annotate(level=Value(level, IntegerField()))
    return ordered.values_list("level", "published_at", "pk")


def _read(levels: list[Columns], size: int) -> list[Place]:
    """One level after the other, in one query: a database looks at the next only while it has
    not found enough, and Django knows no such union."""
    parts: list[str] = []
    parameters: list[Any] = []
    for number, found in enumerate(levels):
        sql, values = found[:size].query.sql_with_params()
        parts.append(f"SELECT * FROM ({sql}) AS level_{number}")  # noqa: S608
        parameters += values
    with connection.cursor() as cursor:
        cursor.execute(f"{' UNION ALL '.join(parts)} LIMIT {size:d}", parameters)
        rows = cursor.fetchall()
    return [Place(level=level, moment=_moment(at), key=key) for level, at, key in rows]


def _moment(value: Any) -> datetime:
    """As the database gives it, made what the model has."""
    column = Edition._meta.get_field("published_at").get_col("edition")
    for convert in connection.ops.get_db_converters(column):
        value = convert(value, column, connection)
    assert isinstance(value, datetime)
    return value
