"""Triggers that keep the lists, made by every ``migrate`` as they are written here.

On SQLite they are away while it works, as it loses the triggers of a table that it copies. When
they are made, all lists are made anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.db import connections, transaction

from articles.work_lists.listing import EVERYTHING, list_again, list_for
from articles.work_lists.sources import DELETE, EVENTS, INSERT, SOURCES, UPDATE, Source

Step = tuple[Any, bool]
PREFIX = "list_work_"
TABLES = {"articles_editionwork", *(source.table for source in SOURCES)}
# Those who take credits away wait for each other: "work" in letters, but for that any number.
LOCK = 0x776F726B
CATALOGUE = {
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE %s",
    "postgresql": "SELECT proname, prosrc FROM pg_proc WHERE proname LIKE %s",
}


def take_away(using: str, plan: Sequence[Step] = (), **signal: Any) -> None:
    """Before tables change."""
    connection = connections[using]
    is_backwards = any(backwards for _, backwards in plan)
    if not plan or (connection.vendor == "postgresql" and not is_backwards):
        return
    with connection.cursor() as cursor:
        for name in _there(connection.vendor, cursor):
            if connection.vendor == "sqlite":
                cursor.execute(f"DROP TRIGGER {name}")
            else:
                cursor.execute(f"DROP FUNCTION {name}() CASCADE")


def make(using: str, **signal: Any) -> None:
    """After tables changed; not if they are of a time before there were lists."""
    connection = connections[using]
    with transaction.atomic(using), connection.cursor() as cursor:
        if not set(connection.introspection.table_names(cursor)) >= TABLES:
            return
        there = _there(connection.vendor, cursor)
        wanted = dict(texts(connection.vendor))
        if there == wanted:
            return
        for (source, event), text in zip(_each(), wanted.values(), strict=True):
            for statement in _making(connection.vendor, source, event, text):
                cursor.execute(statement)
        cursor.execute("DELETE FROM articles_editionwork")
        cursor.execute(list_for(EVERYTHING))


def texts(vendor: str) -> Iterator[tuple[str, str]]:
    """Each trigger's name, and its text as the database's catalogue has it."""
    text = _on_sqlite if vendor == "sqlite" else _on_postgresql
    for source, event in _each():
        yield name_of(source, event), text(source, event)


def name_of(source: Source, event: str) -> str:
    return f"{PREFIX}{source.table.removeprefix('articles_')}_{event.lower()}"


def _there(vendor: str, cursor: Any) -> dict[str, str]:
    cursor.execute(CATALOGUE[vendor], [f"{PREFIX}%"])
    return dict(cursor.fetchall())


def _each() -> Iterator[tuple[Source, str]]:
    for source in SOURCES:
        for event in EVENTS:
            yield source, event


def _making(vendor: str, source: Source, event: str, text: str) -> Iterator[str]:
    name = name_of(source, event)
    if vendor == "sqlite":
        yield f"DROP TRIGGER IF EXISTS {name}"
        yield text
        return
    tables = {INSERT: ("NEW",), UPDATE: ("OLD", "NEW"), DELETE: ("OLD",)}[event]
    named = " ".join(f"{one} TABLE AS {one.lower()}_rows" for one in tables)
    yield (f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $${text}$$")
    yield f"""
        CREATE OR REPLACE TRIGGER {name} AFTER {event} ON {source.table}
        REFERENCING {named} FOR EACH STATEMENT EXECUTE FUNCTION {name}()
    """


def _on_sqlite(source: Source, event: str) -> str:
    rows = {
        one: "SELECT " + ", ".join(f"{one}.{column} AS {column}" for column in source.columns)
        for one in ("OLD", "NEW")
    }
    when = f"NEW.{source.needed} IS NOT NULL"
    if event == UPDATE:
        when = " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in source.columns)
    elif event == DELETE:
        when = f"OLD.{source.needed} IS NOT NULL"
    changed = {INSERT: rows["NEW"], DELETE: rows["OLD"]}.get(event, " UNION ".join(rows.values()))
    body = "; ".join(statement.strip() for statement in _done(source, event, changed))
    return (
        f"CREATE TRIGGER {name_of(source, event)} AFTER {event} ON {source.table} "
        f"WHEN {when} BEGIN {body}; END"
    )


def _on_postgresql(source: Source, event: str) -> str:
    """Once a statement, however many rows it touches."""
    columns = ", ".join(source.columns)
    old, new = (f"SELECT {columns} FROM {it}_rows" for it in ("old", "new"))  # noqa: S608
    both = f"(({old} EXCEPT ALL {new}) UNION ALL ({new} EXCEPT ALL {old})) AS differing"
    changed = {INSERT: new, DELETE: old}.get(event, f"SELECT {columns} FROM {both}")  # noqa: S608
    if source.lock:
        changed = f"SELECT * FROM ({changed}) AS rows WHERE {source.needed} IS NOT NULL"  # noqa: S608
    body = "; ".join([*_locks(source, event, changed), *_done(source, event, changed)])
    return f"BEGIN {body}; RETURN NULL; END"


def _locks(source: Source, event: str, changed: str) -> Iterator[str]:
    if not source.lock:
        return
    if event != INSERT:
        yield f"IF EXISTS ({changed}) THEN PERFORM pg_advisory_xact_lock({LOCK}); END IF"
    yield (
        f"PERFORM 1 FROM articles_image WHERE id IN (SELECT image_id FROM ({changed}) AS locked) "  # noqa: S608
        f"ORDER BY id FOR {source.lock}"
    )


def _done(source: Source, event: str, changed: str) -> list[str]:
    if event == INSERT:
        return [list_for(source.credits(changed))]
    return list_again(source.editions(changed))
