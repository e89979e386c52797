"""A value of JSON that knows its bytes, and how it is told to people."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.sources.grammar.embargo_hints import HINTS
from articles.sources.grammar.hints import has_any

LONGEST_PATH = 200
LONGEST_KEY = 60
ODD = re.compile(r"[^\w.:/-]+")
# In the names of fields that give the end of an embargo, in lower case.
EMBARGOES = ("embargo", "publish_after", "publishafter", "not_before", "notbefore", "hold_until",
             "holduntil")  # fmt: skip


class Value:
    """``kind`` is one of object, array, string and word (numbers, true, false, null as written).

    ``start`` and ``end`` are byte offsets into the document, quotes and brackets included.
    """

    __slots__ = ("end", "items", "kind", "members", "start", "text")

    def __init__(self, kind: str, start: int, text: str = "") -> None:
        self.kind = kind
        self.text = text
        self.start = start
        self.end = start
        self.items: list[Value] = []
        self.members: list[tuple[str, Value]] = []

    @property
    def span(self) -> tuple[int, int]:
        return self.start, self.end

    def named(self, *names: str) -> Iterator[Value]:
        """The members of these names, however their capitals are."""
        return (value for name, value in self.members if name.lower() in names)

    def first(self, *path: str) -> Value | None:
        """The first member down a path of names."""
        found: Value | None = self
        for name in path:
            found = next(found.named(name), None) if found else None
        return found

    def string(self, *names: str) -> str:
        """The text of the first member of these names that is a string."""
        return next((it.text for it in self.named(*names) if it.kind == "string"), "")


def leaves(path: str, value: Value) -> Iterator[tuple[str, Value]]:
    """What is printed in a value, as "name: text"; an object without objects in it is one."""
    waiting = [(path, value)]
    while waiting:
        at, it = waiting.pop()
        if embargoed := names_embargo(at):
            # What heeds fields knows them by one word before the colon.
            at = ODD.sub("/", at)[-LONGEST_KEY:]
        if _is_flat(it) and not (embargoed and it.members):
            yield f"{at}: {_flat(it)}", it
        else:
            inner = [(f"{at[:LONGEST_PATH]} {key}", part) for key, part in it.members]
            waiting.extend(reversed([*inner, *((at, part) for part in it.items)]))


def names_embargo(key: str) -> bool:
    return has_any(key.lower(), EMBARGOES)


def _is_flat(value: Value) -> bool:
    if value.kind == "object":
        if any(names_embargo(key) or has_any(it.text, HINTS) for key, it in value.members):
            return False
        parts = [part for _, member in value.members for part in member.items or [member]]
        return all(part.kind in ("string", "word") for part in parts)
    return value.kind != "array"


def _flat(value: Value) -> str:
    if value.kind != "object":
        return value.text
    named = ((key, " ".join(it.text for it in part.items or [part])) for key, part in value.members)
    return ", ".join(f"{key} {text}" for key, text in named)
