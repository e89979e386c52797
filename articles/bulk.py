"""Many rows with few statements: ``bulk_create`` for imports, where its cost is most of the time.

Values are handed to the database as they are, but for the types of field that need a conversion;
there are no signals, defaults of the database or conflicts to look after.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import chain
from typing import Any

from django.db import connection, models
from django.db.models import Field, Model

# The driver takes what such a field holds.
PLAIN = (
    models.CharField,
    models.TextField,
    models.IntegerField,
    models.BooleanField,
    models.ForeignKey,
)
POSTGRESQL_LIMIT = 65_535

Value = Callable[[Model], Any]


def insert(rows: Iterable[Model]) -> None:
    """Inserts unsaved rows of one model, in order, and gives each its key."""
    rows = list(rows)
    if not rows:
        return
    model = type(rows[0])
    fields = [field for field in model._meta.local_concrete_fields if not field.primary_key]
    values = [_value(field) for field in fields]
    at_once = max(_most_parameters() // len(fields), 1)
    for start in range(0, len(rows), at_once):
        _insert(model, fields, values, rows[start : start + at_once])


def _insert(
    model: type[Model], fields: Sequence[Field[Any, Any]], values: list[Value], rows: list[Model]
) -> None:
    quote = connection.ops.quote_name
    columns = ", ".join(quote(str(field.column)) for field in fields)
    place = f"({', '.join(['%s'] * len(fields))})"
    key = quote(str(model._meta.pk.column))
    sql = (
        f"INSERT INTO {quote(model._meta.db_table)} ({columns}) "  # noqa: S608
        f"VALUES {', '.join([place] * len(rows))} RETURNING {key}"
    )
    parameters = list(chain.from_iterable([value(row) for value in values] for row in rows))
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        for row, (number,) in zip(rows, cursor.fetchall(), strict=True):
            row.pk = number
            row._state.adding = False
            row._state.db = connection.alias


def _value(field: Field[Any, Any]) -> Value:
    """How a row's value of a field goes to the database."""
    name = field.attname
    if type(field).pre_save is not Field.pre_save:
        return lambda row: field.get_db_prep_save(field.pre_save(row, True), connection)
    if isinstance(field, models.ForeignKey):
        return lambda row: _key_of(field, row)
    if isinstance(field, PLAIN):
        return lambda row: getattr(row, name)
    return lambda row: field.get_db_prep_save(getattr(row, name), connection)


def _key_of(field: models.ForeignKey[Any, Any], row: Model) -> Any:
    """The key of a related row, which may have been inserted since it was related."""
    related = field.get_cached_value(row, default=None)
    if related is not None:
        setattr(row, field.attname, related.pk)
    return getattr(row, field.attname)


@lru_cache
def _most_parameters() -> int:
    if connection.vendor != "sqlite":
        return POSTGRESQL_LIMIT
    connection.ensure_connection()
    return int(connection.connection.getlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER))
