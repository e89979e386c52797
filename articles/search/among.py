"""The index's answer as a condition on editions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from django.db.models import BooleanField, Expression, F
from django.db.models.sql.compiler import SQLCompiler

from articles.search.asked import Asked
from articles.search.engine import engine

Sql = tuple[str, Any]


class OfColumn(Expression):
    """A condition on editions by their key."""

    conditional = True

    def __init__(self) -> None:
        super().__init__(output_field=BooleanField())
        self.column: Any = F("pk")

    def get_source_expressions(self) -> list[Any]:
        return [self.column]

    def set_source_expressions(self, exprs: Any) -> None:
        (self.column,) = exprs


class Listed(OfColumn):
    """Whether the edition is one of these, be they a thousand."""

    def __init__(self, keys: Sequence[int]) -> None:
        super().__init__()
        self.keys = keys

    def as_sql(self, compiler: SQLCompiler, connection: Any) -> Sql:
        column, parameters = compiler.compile(cast(Any, self.column))
        listed, more = engine().listed(self.keys)
        return f"{column} {listed}", [*parameters, *more]


class Among(OfColumn):
    """Whether the edition with this key is found; ``mark`` asks for words that bear it alone.

    Written so that a database looks the answer up for each edition that it comes by, in the order
    of the list, and never the other way round: hits may be many, and rows of editions are wide.
    """

    def __init__(self, asked: Asked, mark: str = "") -> None:
        super().__init__()
        self.asked, self.mark = asked, mark

    def as_sql(self, compiler: SQLCompiler, connection: Any) -> Sql:
        if connection.vendor == "sqlite":
            return self._filled("+{column} IN ({hits})", compiler)
        return self._filled("CASE WHEN {column} IN ({hits}) THEN TRUE ELSE FALSE END", compiler)

    def _filled(self, sql: str, compiler: SQLCompiler) -> Sql:
        column, parameters = compiler.compile(cast(Any, self.column))
        hits, more = engine().hits(self.asked, self.mark)
        return sql.format(column=column, hits=hits), [*parameters, *more]
