"""GIN over the words as a tsvector, which is worked out for the index alone and kept nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import connection

from articles.bulk import copy_rows
from articles.search.asked import Asked, Term
from articles.search.words import Entry

COLUMNS = ("edition_id", "facets", "digest", "pictured_until", "words")
MOST_LISTED = 1_000_000


def write(entries: Sequence[Entry]) -> None:
    rows = [(it.edition, it.facets, it.digest, it.pictured_until, it.words) for it in entries]
    if rows:
        copy_rows("articles_searchentry", COLUMNS, rows)


def hits(asked: Asked, mark: str = "") -> tuple[str, list[object]]:
    """Keys of editions. With a ``mark`` it is about words that bear it, be they in a row or not."""
    wanted = [_any_of(term, mark) for term in asked.terms]
    wanted += [f"'{word}'" for word in asked.narrowed]
    phrases = [
        f" {' '.join(term.forms[0])}{'' if term.is_start else ' '}"
        for term in asked.terms
        if len(term.forms[0]) > 1
    ]
    found = "SELECT articles_search_hits(%s::tsquery, %s::text[])"
    return found, [" & ".join(wanted), [] if mark else phrases]


def listed(keys: Sequence[int]) -> tuple[str, list[object]]:
    return "= ANY(%s)", [list(keys)]


def most_listed(asked: Asked, few: int) -> int:
    """How many keys are sooner listed than found again: a phrase is looked for in every text that
    has its words."""
    return MOST_LISTED if asked.has_phrases else few


def _any_of(term: Term, mark: str) -> str:
    """Words of a phrase in any order: the index knows no other."""
    forms = []
    for form in term.forms:
        words = [f"'{mark}{word}'" for word in form]
        words[-1] += ":*" if term.is_start else ""
        forms.append(" & ".join(words))
    return f"({' | '.join(forms)})"


def known(words: Sequence[str]) -> list[str]:
    """Those that are in the index, be it in what readers may see or not."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT word FROM unnest(%s::text[]) AS word WHERE EXISTS "
            "(SELECT 1 FROM articles_search_hits(quote_literal(word)::tsquery, '{}'))",
            [list(words)],
        )
        return [word for (word,) in cursor.fetchall()]


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
