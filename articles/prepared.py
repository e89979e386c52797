"""Querysets that are turned into SQL once and asked again and again with other values.

What a hot page asks is the same for each request but for a path, a moment or a few keys; making
the SQL of it anew costs several times what the database takes to answer.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any, Generic, NamedTuple, TypeVar, cast

from django.db import connection
from django.db.models import BooleanField, Expression, Field, QuerySet
from django.db.models.expressions import Combinable
from django.db.models.sql.compiler import SQLCompiler

Row = TypeVar("Row")
Sql = tuple[str, Any]
Rows = QuerySet[Any, tuple[Any, ...]]


class Place(NamedTuple):
    """Where in the SQL's parameters a value goes, in the ``form`` that it has there."""

    name: str
    form: str
    adapted: Callable[[Any], Any]


def _json(values: Iterable[Any]) -> str:
    return json.dumps(list(values))


class Given(Expression):
    """A value that is named now and given when the query is asked."""

    def __init__(self, name: str, field: Field[Any, Any]) -> None:
        super().__init__(output_field=field)
        self.name = name

    def as_sql(self, compiler: SQLCompiler, connection: Any, **extra: Any) -> Sql:
        field = self.output_field
        form = field.get_internal_type()
        return "%s", [Place(self.name, form, lambda it: field.get_db_prep_value(it, connection))]


class AmongGiven(Expression):
    """Whether a column is one of a list of keys, however many, that is given with the query."""

    conditional = True

    def __init__(self, column: Combinable, name: str) -> None:
        super().__init__(output_field=BooleanField())
        self.column, self.name = column, name

    def get_source_expressions(self) -> list[Any]:
        return [self.column]

    def set_source_expressions(self, exprs: Any) -> None:
        (self.column,) = exprs

    def as_sqlite(self, compiler: SQLCompiler, connection: Any, **extra: Any) -> Sql:
        sql, parameters = compiler.compile(cast(Any, self.column))
        return (
            f"{sql} IN (SELECT value FROM json_each(%s))",  # noqa: S608
            [*parameters, Place(self.name, "json", _json)],
        )

    def as_postgresql(self, compiler: SQLCompiler, connection: Any, **extra: Any) -> Sql:
        sql, parameters = compiler.compile(cast(Any, self.column))
        return f"{sql} = ANY(%s)", [*parameters, Place(self.name, "list", list)]


class PairAmongGiven(Expression):
    """Whether a key and a text are one of a list of such pairs that is given with the query."""

    conditional = True

    def __init__(self, key: Combinable, text: Combinable, name: str) -> None:
        super().__init__(output_field=BooleanField())
        self.key, self.text, self.name = key, text, name

    def get_source_expressions(self) -> list[Any]:
        return [self.key, self.text]

    def set_source_expressions(self, exprs: Any) -> None:
        self.key, self.text = exprs

    def as_sqlite(self, compiler: SQLCompiler, connection: Any, **extra: Any) -> Sql:
        pairs = "SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(%s)"
        return self._among(compiler, pairs, [Place(self.name, "json", _json)])

    def as_postgresql(self, compiler: SQLCompiler, connection: Any, **extra: Any) -> Sql:
        keys = Place(self.name, "keys", lambda it: [key for key, _ in it])
        texts = Place(self.name, "texts", lambda it: [text for _, text in it])
        pairs = "SELECT * FROM unnest(%s::bigint[], %s::text[])"
        return self._among(compiler, pairs, [keys, texts])

    def _among(self, compiler: SQLCompiler, pairs: str, places: list[Place]) -> Sql:
        key, before = compiler.compile(cast(Any, self.key))
        text, after = compiler.compile(cast(Any, self.text))
        return f"({key}, {text}) IN ({pairs})", [*before, *after, *places]


class Prepared(Generic[Row]):
    """A question to the database: ``make`` builds its queryset of ``values_list``, with ``Given``
    wherever a request's own value goes, and ``row`` makes something of each row's values.

    ``make`` is called once in each process: it reads no clock and no setting that may change.
    Where it gives several, of columns of the same types, their rows come one after the other.
    """

    def __init__(
        self, make: Callable[[], Rows | tuple[Rows, ...]], row: Callable[..., Row]
    ) -> None:
        self._make, self._row = make, row
        self._ready: dict[str, _Ready] = {}

    def __call__(self, **given: Any) -> list[Row]:
        ready = self._ready.get(connection.vendor)
        if ready is None:
            ready = self._ready[connection.vendor] = _Ready(self._parts())
        return [self._row(*values) for values in ready.ask(given)]

    def first(self, **given: Any) -> Row | None:
        return next(iter(self(**given)), None)

    def _parts(self) -> tuple[Rows, ...]:
        made = self._make()
        return made if isinstance(made, tuple) else (made,)


class _Ready:
    def __init__(self, parts: tuple[Rows, ...]) -> None:
        compilers = [rows.query.get_compiler(connection=connection) for rows in parts]
        compiled = [compiler.as_sql() for compiler in compilers]
        compiler = compilers[0]
        self._sql = _in_turn([sql for sql, _ in compiled])
        parameters = [it for _, own in compiled for it in own]
        # By number, as most are the same few.
        places = [it if isinstance(it, Place) else None for it in parameters]
        self._forms = list({(it.name, it.form): it for it in places if it}.values())
        number = {(it.name, it.form): at for at, it in enumerate(self._forms)}
        self._parameters = list(parameters)
        self._given = [(at, number[it.name, it.form]) for at, it in enumerate(places) if it]
        self._converters = compiler.get_converters(one for one, _, _ in compiler.select)

    def ask(self, given: dict[str, Any]) -> Iterable[tuple[Any, ...]]:
        forms = [form.adapted(given[form.name]) for form in self._forms]
        values = self._parameters.copy()
        for at, form in self._given:
            values[at] = forms[form]
        with connection.cursor() as cursor:
            cursor.execute(self._sql, values)
            rows: list[tuple[Any, ...]] = cursor.fetchall()
        if not self._converters:
            return rows
        return self._converted(rows)

    def _converted(self, rows: list[tuple[Any, ...]]) -> Iterable[tuple[Any, ...]]:
        for row in rows:
            values = list(row)
            for place, (converters, expression) in self._converters.items():
                for convert in converters:
                    values[place] = convert(values[place], expression, connection)
            yield tuple(values)


def _in_turn(parts: list[str]) -> str:
    """Each in a query of its own: SQLite refuses a union of ordered or limited ones."""
    if len(parts) == 1:
        return parts[0]
    return " UNION ALL ".join(f"SELECT * FROM ({sql}) AS part_{at}" for at, sql in enumerate(parts))  # noqa: S608
