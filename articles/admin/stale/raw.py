"""A field's value as a browser posts it: the one form in which all three versions compare."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from django.forms import BoundField, Field, MultiWidget, SelectMultiple
from django.http import QueryDict

Raw = tuple[str, ...]


def shown(bound: BoundField) -> Raw:
    """What the browser posts when nobody touches the field."""
    value = bound.field.prepare_value(bound.initial)
    widget = _widget(bound.field)
    if isinstance(widget, MultiWidget):
        parts = zip(widget.widgets, widget.decompress(value) or (), strict=True)
        return tuple(str(one.format_value(part) or "") for one, part in parts)
    text = widget.format_value(value)
    return tuple(text) if isinstance(text, list) else ("" if text is None else str(text),)


def posted(field: Field, name: str, data: QueryDict) -> Raw:
    if isinstance(_widget(field), SelectMultiple):
        return tuple(data.getlist(name))
    return tuple(data.get(one, "") for one in _names(field, name))


def put(data: QueryDict, field: Field, name: str, raw: Raw) -> None:
    if isinstance(_widget(field), SelectMultiple):
        data.setlist(name, list(raw))
    else:
        for one, value in zip(_names(field, name), raw, strict=True):
            data[one] = value


def digest(raw: Raw) -> str:
    """The same for values that say the same: browsers change line ends, choosers the order."""
    told = sorted(one.replace("\r\n", "\n").strip() for one in raw)
    return sha256("\0".join(told).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def is_same(one: Raw, other: Raw) -> bool:
    return digest(one) == digest(other)


def _names(field: Field, name: str) -> list[str]:
    widget = _widget(field)
    return [name + part for part in getattr(widget, "widgets_names", [""])]


def _widget(field: Field) -> Any:
    """The admin wraps a chooser in links to what is chosen."""
    return getattr(field.widget, "widget", field.widget)
