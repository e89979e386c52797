"""FTS5. The table's trigger takes an entry's words away with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import connection

from articles.search.words import Entry

ENTRY = "INSERT INTO articles_searchentry (edition_id, facets, digest) VALUES (%s, %s, %s)"
WORDS = "INSERT INTO articles_search (rowid, words) VALUES (%s, %s)"


def write(entries: Sequence[Entry]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(ENTRY, [(it.edition, it.facets, it.digest) for it in entries])
        cursor.executemany(WORDS, [(it.edition, it.words) for it in entries])


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
