"""What trees of HTML are made of: elements, texts and what is hidden, each with its bytes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from articles.sources.inline import STRUCK

BLOCKS = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu"
    " nav ol optgroup option p picture pre section summary table tbody td tfoot th thead tr ul"
    " caption".split()
) - {"picture"}
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())


@dataclass(slots=True)
class Text:
    text: str
    start: int
    end: int


@dataclass(slots=True)
class Hidden:
    """A comment, a script or a style sheet: ``kind`` is comment, declaration or code."""

    kind: str
    text: str
    start: int
    end: int


class Node:
    """An element: ``content`` in order; ``start`` and ``end`` are bytes, its tags included."""

    __slots__ = ("attributes", "content", "end", "name", "start")

    def __init__(self, name: str, attributes: dict[str, str], start: int) -> None:
        self.name = name
        self.attributes = attributes
        self.content: list[Node | Text | Hidden] = []
        self.start = start
        self.end = start

    @property
    def span(self) -> tuple[int, int]:
        return self.start, self.end

    def get(self, attribute: str) -> str:
        return self.attributes.get(attribute, "")

    @property
    def children(self) -> Iterator[Node]:
        return (part for part in self.content if isinstance(part, Node))

    def walk(self) -> Iterator[Node]:
        """This element and all in it, in the order of the document."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(part for part in reversed(node.content) if isinstance(part, Node))

    def find(self, *names: str) -> Iterator[Node]:
        return (node for node in self.walk() if node.name in names)

    @property
    def text(self) -> str:
        """Its text to the letter; scripts, comments and what is struck out in it are none."""
        parts: list[str] = []
        waiting: list[Node | Text | Hidden] = [self]
        while waiting:
            part = waiting.pop()
            if isinstance(part, Text):
                parts.append(part.text)
            elif isinstance(part, Node) and (part is self or part.name not in STRUCK):
                if part.name in BLOCKS or part.name == "br":
                    parts.append("\n")
                waiting.extend(reversed(part.content))
        return "".join(parts)

    @property
    def words(self) -> str:
        """Its text with white space folded."""
        return " ".join(self.text.split())

    @property
    def code(self) -> str:
        """What a script or style sheet holds."""
        return "".join(part.text for part in self.content if isinstance(part, Hidden))
