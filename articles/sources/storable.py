"""Values without the two kinds of character that a database or a report cannot hold."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
Value = TypeVar("Value")


def storable(value: Value) -> Value:
    """The value itself where nothing in it has to go: NUL, and halves of surrogate pairs, which
    stand for bytes that were lost and become U+FFFD."""
    return _storable(value)  # type: ignore[no-any-return]


def _storable(value: Any) -> Any:
    if isinstance(value, str) and type(value) is str:
        return UNSTORABLE.sub(_instead, value) if UNSTORABLE.search(value) else value
    if isinstance(value, tuple):
        parts = tuple(map(_storable, value))
        same = all(new is old for new, old in zip(parts, value, strict=True))
        return value if same else parts
    if is_dataclass(value) and not isinstance(value, type):
        told = ((field.name, getattr(value, field.name)) for field in fields(value))
        pairs = ((name, old, _storable(old)) for name, old in told)
        changed = {name: new for name, old, new in pairs if new is not old}
        return replace(value, **changed) if changed else value
    return value


def _instead(found: re.Match[str]) -> str:
    return "" if found[0] == "\x00" else "\N{REPLACEMENT CHARACTER}"
