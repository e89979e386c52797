"""FTS5. The table's trigger takes an entry's words away with it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from django.db import connection

from articles.search.asked import Asked, Term
from articles.search.words import Entry

ENTRY = (
    "INSERT INTO articles_searchentry (edition_id, facets, digest, pictured_until) "
    "VALUES (%s, %s, %s, %s)"
)
WORDS = "INSERT INTO articles_search (rowid, words) VALUES (%s, %s)"


def write(entries: Sequence[Entry]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(ENTRY, [_row(it) for it in entries])
        cursor.executemany(WORDS, [(it.edition, it.words) for it in entries])


def _row(it: Entry) -> tuple[int, str, int, str | None]:
    until: str | None = connection.ops.adapt_datetimefield_value(it.pictured_until)
    return it.edition, it.facets, it.digest, until


def hits(asked: Asked, mark: str = "") -> tuple[str, list[str]]:
    """Keys of editions. With a ``mark`` it is about words that bear it, be they in a row or not."""
    parts = [_any_of(term, mark) for term in asked.terms]
    parts += [f'"{word}"' for word in asked.narrowed]
    found = "SELECT rowid FROM articles_search WHERE articles_search MATCH %s"
    return found, [" AND ".join(parts)]


def listed(keys: Sequence[int]) -> tuple[str, list[str]]:
    return "IN (SELECT value FROM json_each(%s))", [json.dumps(keys)]


def most_listed(asked: Asked, few: int) -> int:
    """How many keys are sooner listed than found again."""
    return few


def _any_of(term: Term, mark: str) -> str:
    star = " *" if term.is_start else ""
    between = f'" AND "{mark}' if mark else " "
    quoted = " OR ".join(f'"{mark}{between.join(form)}"{star}' for form in term.forms)
    return f"({quoted})"


def known(words: Sequence[str]) -> list[str]:
    """Those that are in the index, be it in what readers may see or not."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT value FROM json_each(%s) WHERE EXISTS (SELECT 1 FROM articles_search "
            """WHERE articles_search MATCH '"' || value || '"')""",
            [json.dumps(words)],
        )
        return [word for (word,) in cursor.fetchall()]


def without_words() -> Iterable[int]:
    """Entries that came without their words, as from a dump."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT edition_id FROM articles_searchentry "
            "WHERE edition_id NOT IN (SELECT rowid FROM articles_search)"
        )
        return [key for (key,) in cursor.fetchall()]


def tidy() -> None:
    """One piece of what was written bit by bit."""
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO articles_search (articles_search) VALUES ('optimize')")
