from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from django.forms import BaseForm

from articles.admin.stale.raw import Raw, digest, shown

Key = tuple[str, str]  # a formset's prefix and a row's primary key
Values = dict[str, Raw]
ARTICLE: Key = ("", "")
LAST = 1_000_000_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Version:
    """What a form shows of an article: each row's fields, and the body's blocks from the top."""

    rows: Mapping[Key, Values]
    order: tuple[Key, ...]


def version_of(form: BaseForm, formsets: Sequence[Any]) -> Version:
    """The article as it is stored, whatever was typed over it in a bound form."""
    rows = {ARTICLE: values_of(form)}
    for formset in formsets:
        for row in formset.initial_forms:
            if row.instance.pk is not None:
                rows[formset.prefix, str(row.instance.pk)] = values_of(row)
    return Version(rows=rows, order=order_of(rows))


def values_of(form: BaseForm) -> Values:
    return {name: shown(form[name]) for name in form.fields if name != "DELETE"}


def order_of(rows: Mapping[Key, Values]) -> tuple[Key, ...]:
    blocks = [key for key, values in rows.items() if "ordering" in values]
    return tuple(sorted(blocks, key=lambda key: (_place(rows[key]), *_age(key))))


def _place(values: Values) -> int:
    text = values["ordering"][0]
    return int(text) if text.isdecimal() and len(text) < 10 else LAST


def _age(key: Key) -> tuple[int, str]:
    return (int(key[1]) if key[1].isdecimal() else LAST, key[0])


@dataclass(frozen=True, kw_only=True, slots=True)
class Opened:
    """The version that a form was opened on: enough of it to tell what was changed since."""

    rows: Mapping[Key, Mapping[str, str]]
    order: tuple[Key, ...]

    @classmethod
    def on(cls, version: Version) -> Self:
        rows = {
            key: {name: digest(raw) for name, raw in values.items()}
            for key, values in version.rows.items()
        }
        return cls(rows=rows, order=version.order)

    @classmethod
    def read(cls, text: str) -> Self:
        """What ``written`` gave; anything else is a version of which nothing is known."""
        try:
            data = json.loads(text)
            rows = {
                (prefix, pk): {str(name): str(value) for name, value in values.items()}
                for prefix, pk, values in data["rows"]
            }
            return cls(rows=rows, order=tuple((prefix, pk) for prefix, pk in data["order"]))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return cls(rows={}, order=())

    def written(self) -> str:
        rows = [(*key, values) for key, values in self.rows.items()]
        return json.dumps({"rows": rows, "order": self.order}, separators=(",", ":"))

    def had(self, key: Key, name: str, raw: Raw) -> bool:
        return self.rows.get(key, {}).get(name) == digest(raw)
