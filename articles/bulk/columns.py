"""How the fields of a model go to the database, found out once and not for every row."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import Any

from django.db import connection, models
from django.db.models import Field, Model

# The drivers take what such a field holds.
PLAIN = (
    models.CharField,
    models.TextField,
    models.IntegerField,
    models.FloatField,
    models.BooleanField,
    models.BinaryField,
    models.ForeignKey,
)

Column = Iterable[Any]
Made = Callable[[Model], Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class Columns:
    """``names`` as they are in the table, ``attributes`` as they are in a row.

    ``relations``: see ``relations_of``. ``made`` are the fields whose value is made when a row
    is saved; ``converted`` says how a whole column becomes what the driver takes, by its place.
    """

    table: str
    key: str
    names: tuple[str, ...]
    attributes: tuple[str, ...]
    relations: tuple[tuple[str, str, str], ...]
    made: tuple[tuple[int, Made], ...]
    converted: tuple[tuple[int, Callable[[Column], Column]], ...]

    def tuples(self, rows: list[Model]) -> Iterator[tuple[Any, ...]]:
        """The values of each row, without its key. A related row may have got its key since."""
        for row in rows:
            related = row._state.fields_cache
            for name, attribute, key in self.relations if related else ():
                if other := related.get(name):
                    row.__dict__[attribute] = getattr(other, key)
        columns: list[Column] = list(
            zip(*map(itemgetter(*self.attributes), map(vars, rows)), strict=True)
        )
        for place, value in self.made:
            columns[place] = map(value, rows)
        for place, convert in self.converted:
            columns[place] = convert(columns[place])
        return zip(*columns, strict=True)


@lru_cache
def columns_of(model: type[Model], vendor: str) -> Columns:
    """``vendor`` of the connection that they are for."""
    key = model._meta.pk
    fields = [field for field in model._meta.local_concrete_fields if field is not key]
    places = list(enumerate(fields))
    return Columns(
        table=model._meta.db_table,
        key=str(key.column),
        names=tuple(str(field.column) for field in fields),
        attributes=tuple(field.attname for field in fields),
        relations=tuple(relations_of(model)),
        made=tuple((place, _saved(it)) for place, it in places if _is_made(it)),
        converted=tuple((place, _as_json) for place, it in places if type(it) is models.JSONField)
        + tuple((place, _each(it)) for place, it in places if not _is_taken(it)),
    )


def relations_of(model: type[Model]) -> Iterator[tuple[str, str, str]]:
    """The relation, the attribute that holds its key, and the key's name in the other row."""
    for field in model._meta.local_concrete_fields:
        if isinstance(field, models.ForeignKey):
            yield field.name, field.attname, field.target_field.attname


def _is_made(field: Field[Any, Any]) -> bool:
    return type(field).pre_save is not Field.pre_save


def _saved(field: Field[Any, Any]) -> Made:
    return lambda row: field.pre_save(row, add=True)


def _is_taken(field: Field[Any, Any]) -> bool:
    return isinstance(field, (*PLAIN, models.JSONField))


def _as_json(column: Column) -> Column:
    return [None if value is None else json.dumps(value) for value in column]


def _each(field: Field[Any, Any]) -> Callable[[Column], Column]:
    """Many rows of an import have the same moment or none."""

    def converted(column: Column) -> Column:
        known = {None: None}
        for value in column:
            if value not in known:
                known[value] = field.get_db_prep_save(value, connection)
            yield known[value]

    return converted
