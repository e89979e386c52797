"""A field of front matter, whatever it is written in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from articles.sources.json_value import Value, names_embargo

NESTED = ("object", "array")


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """``start`` and ``end`` count characters of the document; ``texts`` are what it holds, in
    order; ``parts`` are its items, each by its keys, or under "" where it has none; ``inner`` the
    texts at any depth in it, each with the key that it stands under."""

    key: str
    start: int
    end: int
    texts: tuple[str, ...]
    parts: tuple[dict[str, str], ...] = ()
    inner: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, key: str, value: Value, start: int, end: int) -> Field:
        inner = tuple(_inner(key, value))
        return cls(
            key=key.strip(),
            start=start,
            end=end,
            texts=tuple(text for _, text in inner),
            parts=tuple(_parts(value)),
            inner=inner if value.kind in NESTED else (),
        )

    @property
    def text(self) -> str:
        return self.texts[0] if self.texts else ""


def _inner(key: str, value: Value) -> Iterator[tuple[str, str]]:
    for name, member in value.members:
        yield from _inner(f"{key} {name}" if names_embargo(key) else name, member)
    for item in value.items:
        yield from _inner(key, item)
    text = " ".join(value.text.split())
    if text and not (value.kind == "word" and text == "null"):
        yield key, text


def _parts(value: Value) -> Iterator[dict[str, str]]:
    for item in value.items if value.kind == "array" else [value]:
        members = item.members if item.kind == "object" else [("", item)]
        pairs = [(key.lower(), _joined(part)) for key, part in members]
        yield {key: text for key, text in pairs if text}


def _joined(value: Value) -> str:
    return " ".join(text for _, text in _inner("", value))
