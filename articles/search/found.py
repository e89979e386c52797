"""What the index finds: its keys where they are few, and else the question to it."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import connection
from django.db.models import Q

from articles.models.edition import EditionQuerySet
from articles.search.among import Among, Listed
from articles.search.asked import Asked
from articles.search.engine import engine

# So many editions are looked up one by one sooner than the list of all is walked along.
FEW = 1000


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """``keys`` are those of editions whether readers see them or not; ``None``: too many."""

    asked: Asked
    keys: list[int] | None

    def among(self, visible: EditionQuerySet, mark: str = "") -> EditionQuerySet:
        """Those of ``visible`` that are found; with a ``mark``, by words that bear it."""
        if not mark:
            return visible.filter(self._is_found())
        marked = visible.filter(Among(self.asked, mark))
        # A word is there with a mark only if it is there without one, but not in a row.
        is_implied = self.keys is None and not self.asked.has_phrases
        return marked if is_implied else marked.filter(self._is_found())

    def _is_found(self) -> Q:
        return Q(Among(self.asked) if self.keys is None else Listed(self.keys))


def look_up(asked: Asked) -> Found:
    """In one query."""
    most = engine().most_listed(asked, FEW)
    sql, values = engine().hits(asked)
    with connection.cursor() as cursor:
        cursor.execute(f"{sql} LIMIT {most + 1:d}", values)
        keys = [key for (key,) in cursor.fetchall()]
    return Found(asked=asked, keys=keys if len(keys) <= most else None)
