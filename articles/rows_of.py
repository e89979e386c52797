"""Some rows as one value of another row: a query inside a query, where it would be one more."""

from __future__ import annotations

from typing import Any

from django.db.models import JSONField, Subquery
from django.db.models.sql.compiler import SQLCompiler


class RowsOf(Subquery):
    """A list of what each row has as ``told``, in JSON: ``values(told=JSONArray("pk", "name"))``.

    Moments in it are text in the form of the database, for ``datetime.fromisoformat``, in UTC.
    """

    output_field = JSONField()

    def as_sqlite(self, compiler: SQLCompiler, connection: Any, **extra: Any) -> Any:
        template = "(SELECT json_group_array(json(told)) FROM (%(subquery)s))"
        return super().as_sql(compiler, connection, template, **extra)

    def as_postgresql(self, compiler: SQLCompiler, connection: Any, **extra: Any) -> Any:
        template = "(SELECT coalesce(jsonb_agg(told), '[]') FROM (%(subquery)s) AS rows_of)"
        return super().as_sql(compiler, connection, template, **extra)
