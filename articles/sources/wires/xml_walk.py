"""A document in XML, walked once in its order: what no taker takes is metadata."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from articles.sources.errors import DocumentRefused
from articles.sources.limits import Limits
from articles.sources.manuscript import Manuscript
from articles.sources.markup import Taker
from articles.sources.xml_tree import Element, parse

# No agency's item has nearly as many.
MOST_ELEMENTS = 100_000


def parse_wire(data: bytes, name: str, limits: Limits) -> Element:
    elements = min(limits.elements, MOST_ELEMENTS)
    root = parse(data, name, replace(limits, elements=elements))
    if not any(map(str.isalpha, root.text)):
        raise DocumentRefused(name, "it has no words in it")
    return root


class Walk:
    """``takers`` take elements of their names, with all that is in them; ``taken`` holds the ids
    of those that were taken before their turn."""

    def __init__(self, manuscript: Manuscript, takers: Mapping[str, Taker]) -> None:
        self._manuscript = manuscript
        self._takers = takers
        self.taken: set[int] = set()

    def visit(self, element: Element) -> None:
        if id(element) in self.taken:
            return
        taker = self._takers.get(element.name)
        if taker:
            taker(element)
            return
        self.tell(element)
        for child in element.children:
            self.visit(child)

    def tell(self, element: Element) -> None:
        """Attributes and text of an element's own, as a line of metadata."""
        text = " ".join(it for it in element.content if isinstance(it, str))
        packed = f"{len(text):,} characters" if is_packed(element) else ""
        self._tell(element, packed or " ".join(text.split()))

    def tell_attributes(self, element: Element) -> None:
        self._tell(element, "")

    def _tell(self, element: Element, text: str) -> None:
        said = ", ".join(f"{name} {value}" for name, value in element.attributes.items() if value)
        if said or text:
            parts = ", ".join(filter(None, [said, text]))
            self._manuscript.metadata(f"{element.name}: {parts}", element.span)

    def tell_all(self, element: Element) -> None:
        for it in element.walk():
            self.tell(it)


def is_packed(element: Element) -> bool:
    """Whether its text is no words, but the bytes of a file in letters."""
    is_picture = element.get("contenttype").startswith("image/")
    return element.name == "inlineData" and bool(element.get("encoding") or is_picture)


def paragraphs(element: Element) -> Iterator[Element]:
    """The paragraphs in an element, or itself when it has none."""
    found = [it for it in element.walk() if it.name == "p"]
    yield from found or [element]


def spaced(element: Element, *without: str) -> str:
    """All text in an element, its pieces apart, but for that in elements of these names."""
    parts: list[str] = []
    waiting: list[Element | str] = [element]
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            parts.append(part)
        elif part.name not in without:
            waiting.extend(reversed(part.content))
    return " ".join(" ".join(parts).split()).replace(" ,", ",")
