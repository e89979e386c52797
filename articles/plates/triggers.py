"""Triggers that smudge the plates of editions that print what was changed.

They are made by every ``migrate`` from the models as they are, and on SQLite are away while it
works: SQLite loses the triggers of a table that it copies, and refuses to copy one that the
triggers of another name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.db import connections

from articles.plates.watched import DELETE, INSERT, UPDATE, WATCHED, Watched

# A migration, and whether it is undone.
Step = tuple[Any, bool]
PREFIX = "smudge_"
SMUDGES, PLATES = "articles_smudge", "articles_plate"
# The rows that an event has, under the names that the statements below give them.
OLD, NEW = "old_rows", "new_rows"
ROWS = {INSERT: (NEW,), UPDATE: (OLD, NEW), DELETE: (OLD,)}


def take_away(using: str, plan: Sequence[Step] = (), **signal: Any) -> None:
    """Before tables change; what is printed meanwhile counts no more."""
    connection = connections[using]
    is_backwards = any(backwards for _, backwards in plan)
    if not plan or (connection.vendor == "postgresql" and not is_backwards):
        return
    with connection.cursor() as cursor:
        _set_aside(connection, cursor)
        for watched in WATCHED:
            for event in watched.events:
                name = name_of(watched, event)
                drops = {
                    "sqlite": f"DROP TRIGGER IF EXISTS {name}",
                    "postgresql": f"DROP FUNCTION IF EXISTS {name}() CASCADE",
                }
                cursor.execute(drops[connection.vendor])


def make(using: str, plan: Sequence[Step] = (), **signal: Any) -> None:
    """After tables changed; not if they are of a time before there were plates."""
    connection = connections[using]
    with connection.cursor() as cursor:
        tables = set(connection.introspection.table_names(cursor))
        if not {SMUDGES, PLATES, *(watched.table for watched in WATCHED)} <= tables:
            return
        there = _texts_there(cursor) if connection.vendor == "sqlite" else {}
        for name, creating in statements(connection.vendor):
            if there.get(name) != creating[-1].strip():
                for statement in creating:
                    cursor.execute(statement)
        if plan and connection.vendor == "sqlite":
            _set_aside(connection, cursor)


def _set_aside(connection: Any, cursor: Any) -> None:
    if PLATES in connection.introspection.table_names(cursor):
        cursor.execute(f"UPDATE {PLATES} SET recipe = ''")  # noqa: S608


def statements(vendor: str) -> Iterator[tuple[str, list[str]]]:
    """Each trigger's name, and what makes it or makes it anew."""
    make_one = _on_sqlite if vendor == "sqlite" else _on_postgresql
    for watched in WATCHED:
        for event in watched.events:
            yield name_of(watched, event), list(make_one(watched, event))


def name_of(watched: Watched, event: str) -> str:
    return f"{PREFIX}{watched.table.removeprefix('articles_')}_{event.lower()}"


def _texts_there(cursor: Any) -> dict[str, str]:
    """On SQLite: the triggers there are, as they were written."""
    texts = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE %s"
    cursor.execute(texts, [f"{PREFIX}%"])
    return dict(cursor.fetchall())


def _on_sqlite(watched: Watched, event: str) -> Iterator[str]:
    """A mark is set only where there is none: writers come one after the other here."""
    name = name_of(watched, event)
    changed = " OR ".join(f"OLD.{it} IS NOT NEW.{it}" for it in watched.printed)
    when = f"WHEN {changed}" if event == UPDATE else ""
    rows = [{OLD: "OLD", NEW: "NEW"}[one] for one in ROWS[event]]
    editions = " UNION ".join(watched.editions.format(row=row) for row in rows)
    yield f"DROP TRIGGER IF EXISTS {name}"
    yield f"""
        CREATE TRIGGER {name} AFTER {event} ON {watched.table} {when}
        BEGIN
            INSERT INTO {SMUDGES} (edition_key)
            SELECT edition_id FROM (SELECT NULL AS edition_id UNION {editions}) AS printed
            WHERE edition_id IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM {SMUDGES} WHERE edition_key = printed.edition_id
            );
        END
    """  # noqa: S608


def _on_postgresql(watched: Watched, event: str) -> Iterator[str]:
    """Once a statement, however many rows it touches; marks may lie double, and never wait."""
    name = name_of(watched, event)
    rows = " UNION ALL ".join(f"SELECT * FROM {one}" for one in _touched(watched, event))  # noqa: S608
    named = " ".join(f"{one.split('_')[0].upper()} TABLE AS {one}" for one in ROWS[event])
    yield f"""
        CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            INSERT INTO {SMUDGES} (edition_key)
            SELECT DISTINCT printed.edition_id FROM ({rows}) AS touched,
            LATERAL ({watched.editions.format(row="touched")}) AS printed(edition_id)
            WHERE printed.edition_id IS NOT NULL;
            RETURN NULL;
        END $$
    """  # noqa: S608
    yield f"""
        CREATE OR REPLACE TRIGGER {name} AFTER {event} ON {watched.table}
        REFERENCING {named} FOR EACH STATEMENT EXECUTE FUNCTION {name}()
    """


def _touched(watched: Watched, event: str) -> list[str]:
    if event != UPDATE:
        return list(ROWS[event])
    one, other = (", ".join(f"{rows}.{it}" for it in watched.printed) for rows in (OLD, NEW))
    joined = f"{OLD} JOIN {NEW} USING ({watched.key}) WHERE ({one}) IS DISTINCT FROM ({other})"
    return [f"(SELECT {rows}.* FROM {joined}) AS {rows}_changed" for rows in (OLD, NEW)]  # noqa: S608
