"""What readers see of an element: its words, without what is hidden or struck out in it."""

from __future__ import annotations

from collections.abc import Callable

from articles.sources.web import marks
from articles.sources.web.node import BLOCKS, Hidden, Node, Text
from articles.sources.web.pieces import NOWHERE, Span

# Buttons and drawings stand in captions and are no words of them.
CONTROLS = frozenset("button svg input select".split())
Test = Callable[[Node], bool]


def none(node: Node) -> bool:
    return False


def printed(node: Node, skip: Test = none) -> tuple[str, Span]:
    """The words of an element with the span from the first to the last, without what ``skip``
    names."""
    parts: list[str] = []
    span = NOWHERE
    waiting: list[Node | Text | Hidden] = list(reversed(node.content))
    while waiting:
        part = waiting.pop()
        if isinstance(part, Text):
            if part.text.strip():
                span = (span[0] if span != NOWHERE else part.start, part.end)
            parts.append(part.text)
        elif isinstance(part, Node):
            apart = part.name in BLOCKS or part.name == "br"
            if part.name in CONTROLS or skip(part) or marks.is_unseen(part):
                parts.append(" ")
                continue
            parts.append(" " if apart else "")
            if apart:
                waiting.append(Text(" ", part.end, part.end))
            waiting.extend(reversed(part.content))
    return " ".join("".join(parts).split()), span
