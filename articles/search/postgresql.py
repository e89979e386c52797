"""GIN over the words as a tsvector, which is worked out for the index alone and kept nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from django.db import connection

from articles.search.words import Entry

AT_ONCE = 1000


def write(entries: Sequence[Entry]) -> None:
    for start in range(0, len(entries), AT_ONCE):
        rows = [
            (it.edition, it.facets, it.digest, it.words) for it in entries[start : start + AT_ONCE]
        ]
        places = ", ".join(["(%s, %s, %s, %s)"] * len(rows))
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO articles_searchentry (edition_id, facets, digest, words) "  # noqa: S608
                f"VALUES {places}",
                list(chain.from_iterable(rows)),
            )


def without_words() -> Iterable[int]:
    """Entries that came without their words, as from a dump."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT edition_id FROM articles_searchentry WHERE words = ''")
        return [key for (key,) in cursor.fetchall()]


def tidy() -> None:
    """Nothing waits to be put in its place."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT gin_clean_pending_list('search_words'::regclass)")
        cursor.execute("ANALYZE articles_searchentry")
