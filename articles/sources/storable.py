"""Values without the two kinds of character that a database or a report cannot hold."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from operator import is_
from typing import Any, TypeVar

UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
Value = TypeVar("Value")
# Of the classes met so far, the names of their fields.
NAMES: dict[type, tuple[str, ...]] = {}


def storable(value: Value) -> Value:
    """The value itself where nothing in it has to go: NUL, and halves of surrogate pairs, which
    stand for bytes that were lost and become U+FFFD."""
    return _storable(value)  # type: ignore[no-any-return]


def _storable(value: Any) -> Any:
    kind = type(value)
    if kind is str:
        if value.isascii() and value.isprintable():
            return value
        return UNSTORABLE.sub(_instead, value) if UNSTORABLE.search(value) else value
    if kind is tuple:
        parts = tuple(map(_storable, value))
        return value if all(map(is_, parts, value)) else parts
    if names := _names(kind):
        changed = {}
        for name in names:
            old = getattr(value, name)
            if (new := _storable(old)) is not old:
                changed[name] = new
        return replace(value, **changed) if changed else value
    return value


def _names(kind: type) -> tuple[str, ...]:
    if kind not in NAMES:
        NAMES[kind] = tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
    return NAMES[kind]


def _instead(found: re.Match[str]) -> str:
    return "" if found[0] == "\x00" else "\N{REPLACEMENT CHARACTER}"
