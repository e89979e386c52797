from __future__ import annotations

from django.db import connection

from articles import models

# So many documents leave tables that PostgreSQL knows nothing of until it looks by itself.
MANY = 1_000
TABLES = (
    models.Source,
    models.Reading,
    models.Origin,
    models.Article,
    models.Figure,
    models.Image,
    models.Credit,
    models.Address,
    models.Edition,
    models.EditionCredit,
    models.EditionImage,
    models.EditionWork,
)


class Statistics:
    """Has PostgreSQL count tables again that grow by much, lest it reads them from end to end.

    It does so by itself once a minute at most, which is too late for a table that is asked
    about with every batch, and for whoever reads next.
    """

    def __init__(self) -> None:
        self._new, self._due = 0, MANY

    def add(self, documents: int) -> None:
        self._new += documents
        if self._new >= self._due:
            self._gather()
            self._due *= 4

    def finish(self) -> None:
        if self._new >= MANY:
            self._gather()

    def _gather(self) -> None:
        self._new = 0
        if connection.vendor == "postgresql":
            tables = ", ".join(it._meta.db_table for it in TABLES)
            with connection.cursor() as cursor:
                cursor.execute(f"ANALYZE (SKIP_LOCKED) {tables}")
