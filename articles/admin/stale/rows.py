"""The rows of a formset as a browser posts them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.forms import Field
from django.http import QueryDict

from articles.admin.stale.raw import posted, put
from articles.admin.stale.version import Key, Values

DELETE = "DELETE"
MOST = 2000  # as many as Django itself accepts


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """``key`` ends in a word of its own for a row that is not stored yet."""

    key: Key
    values: Values
    is_new: bool = False
    is_removed: bool = False


def fields_of(formset: Any) -> Mapping[str, Field]:
    fields: Mapping[str, Field] = formset.empty_form.fields
    return {name: field for name, field in fields.items() if name != DELETE}


def posted_rows(formset: Any, data: QueryDict) -> list[Row]:
    fields = fields_of(formset)
    return [_row(formset.prefix, index, fields, data) for index in range(_total(formset, data))]


def put_rows(formset: Any, data: QueryDict, rows: Sequence[Row]) -> None:
    """Those that are stored first, as a formset counts them."""
    fields = fields_of(formset)
    for name in [name for name in data if _is_of_row(name, formset.prefix)]:
        del data[name]
    for index, row in enumerate(sorted(rows, key=lambda row: row.is_new)):
        start = f"{formset.prefix}-{index}-"
        for name, raw in row.values.items():
            put(data, fields[name], start + name, raw)
        if row.is_removed:
            data[start + DELETE] = "on"
    data[f"{formset.prefix}-TOTAL_FORMS"] = str(len(rows))
    data[f"{formset.prefix}-INITIAL_FORMS"] = str(sum(not row.is_new for row in rows))


def _row(prefix: str, index: int, fields: Mapping[str, Field], data: QueryDict) -> Row:
    start = f"{prefix}-{index}-"
    pk = data.get(f"{start}id", "")
    return Row(
        key=(prefix, pk or f"new {index}"),
        values={name: posted(field, start + name, data) for name, field in fields.items()},
        is_new=not pk,
        is_removed=start + DELETE in data,
    )


def _total(formset: Any, data: QueryDict) -> int:
    text = data.get(f"{formset.prefix}-TOTAL_FORMS", "")
    return min(int(text), MOST) if text.isdecimal() and len(text) < 10 else 0


def _is_of_row(name: str, prefix: str) -> bool:
    rest = name.removeprefix(f"{prefix}-")
    return rest != name and rest.partition("-")[0].isdecimal()
