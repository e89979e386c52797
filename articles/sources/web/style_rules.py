"""The rules of a style sheet, one after the other, with what they are nested in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

COMMENT = "/*"
MARK = re.compile(r"[{};]")
IMPORTANT = re.compile(r"!\s*important", re.IGNORECASE)
LARGEST = 1_000_000
DEEPEST = 10


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """``around`` is what the rule is nested in, such as "@media print", outermost first."""

    around: tuple[str, ...]
    selectors: tuple[str, ...]
    declared: str

    def declarations(self) -> dict[str, tuple[str, bool]]:
        """The last value of each property, and whether it is important."""
        found = {}
        for part in self.declared.split(";"):
            name, _, value = part.partition(":")
            plain = IMPORTANT.sub("", value).strip().lower()
            if plain:
                found[name.strip().lower()] = plain, plain != value.strip().lower()
        return found


def rules(sheet: str) -> Iterator[Rule]:
    text = _without_comments(sheet[:LARGEST])
    around: list[str] = []
    at = 0
    for mark in MARK.finditer(text):
        part = text[at : mark.start()].strip()
        if mark[0] == "{":
            around.append(part)
        elif mark[0] == "}" and around:
            selector = around.pop()
            if not selector.startswith("@") and len(around) <= DEEPEST:
                selectors = tuple(map(str.strip, selector.split(",")))
                yield Rule(around=tuple(around), selectors=selectors, declared=part)
        elif mark[0] == ";" and around and not around[-1].startswith("@"):
            continue  # declarations go on to the end of their rule
        at = mark.end()


def _without_comments(sheet: str) -> str:
    first, *others = sheet.split(COMMENT)
    return first + " ".join(other.partition("*/")[2] for other in others)
