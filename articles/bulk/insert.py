from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
from typing import Any

from django.db import connection, transaction
from django.db.models import Model

from articles.bulk.columns import Columns, columns_of

Values = Sequence[tuple[Any, ...]]


def insert(rows: Iterable[Model]) -> None:
    """Inserts unsaved rows of one model, in order, and gives each its key."""
    rows = list(rows)
    if not rows:
        return
    columns = columns_of(type(rows[0]), connection.vendor)
    values = list(columns.tuples(rows))
    write = _copied if connection.vendor == "postgresql" else _inserted
    attribute, alias = rows[0]._meta.pk.attname, connection.alias
    for row, key in zip(rows, write(columns, values), strict=True):
        setattr(row, attribute, key)
        row._state.adding = False
        row._state.db = alias


def _inserted(columns: Columns, values: Values) -> list[int]:
    keys: list[int] = []
    at_once = max(_most_parameters() // len(columns.names), 1)
    with transaction.atomic(savepoint=False), connection.cursor() as cursor:
        for start in range(0, len(values), at_once):
            some = values[start : start + at_once]
            place = f"({', '.join(['%s'] * len(columns.names))})"
            sql = (
                f"INSERT INTO {_quoted(columns.table)} ({_names(columns.names)}) "  # noqa: S608
                f"VALUES {', '.join([place] * len(some))} RETURNING {_quoted(columns.key)}"
            )
            cursor.execute(sql, list(chain.from_iterable(some)))
            keys += [key for (key,) in cursor.fetchall()]
    return keys


def _copied(columns: Columns, values: Values) -> list[int]:
    with transaction.atomic(savepoint=False), connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(sequence) FROM generate_series(1, %s),"
            " CAST(pg_get_serial_sequence(%s, %s) AS regclass) AS sequence",
            [len(values), _quoted(columns.table), columns.key],
        )
        keys = [key for (key,) in cursor.fetchall()]
        rows = ((key, *row) for key, row in zip(keys, values, strict=True))
        copy_rows(columns.table, (columns.key, *columns.names), rows)
    return keys


def copy_rows(table: str, names: Iterable[str], rows: Iterable[tuple[Any, ...]]) -> None:
    """Inserts rows on PostgreSQL, where a statement with thousands of values costs the driver more
    than all else."""
    sql = f"COPY {_quoted(table)} ({_names(names)}) FROM STDIN"
    with (
        transaction.atomic(savepoint=False),
        connection.cursor() as cursor,
        connection.wrap_database_errors,
        cursor.copy(sql) as copy,
    ):
        for row in rows:
            copy.write_row(row)


def _names(names: Iterable[str]) -> str:
    return ", ".join(map(_quoted, names))


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)


@lru_cache
def _most_parameters() -> int:
    connection.ensure_connection()
    return int(connection.connection.getlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER))
