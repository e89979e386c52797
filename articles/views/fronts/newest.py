from __future__ import annotations

from django.db.models import OuterRef, Subquery

from articles.models import Section
from articles.models.edition import EditionQuerySet


def newest_by_section(editions: EditionQuerySet, most: int) -> dict[Section, list[int]]:
    """The keys of the newest few of every section, sections in their order.

    One look into the index for each place of each strip: a window over all editions would read
    every one of them, and SQLite refuses a union of limited queries.
    """
    newest = editions.filter(section=OuterRef("pk")).newest_first().values("pk")
    places = {f"place_{n}": Subquery(newest[n : n + 1]) for n in range(most)}
    rows = Section.objects.annotate(**places)
    return {row: [key for place in places if (key := getattr(row, place))] for row in rows}
