"""XML as a tree whose elements know their bytes: expat, and nothing from outside the document.

No entity that a document declares is expanded, and no external one or document type is ever
fetched. Names of HTML's characters ("&nbsp;"), which NITF and feeds take from types that they
do not carry, are read as the characters.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from html.entities import html5
from xml.parsers import expat

from articles.sources.errors import DocumentRefused
from articles.sources.limits import Limits

CHUNK = 65_536
SEPARATOR = " "


class Element:
    """``name`` and the keys of ``attributes`` are local; ``space`` is the namespace's address.

    ``content`` holds text and elements in order; ``start`` and ``end`` are byte offsets into the
    document, tags included. An attribute of another namespace is kept under its local name
    unless the element has one of its own.
    """

    __slots__ = ("attributes", "content", "end", "name", "space", "start")

    def __init__(self, name: str, space: str, attributes: dict[str, str], start: int) -> None:
        self.name = name
        self.space = space
        self.attributes = attributes
        self.content: list[Element | str] = []
        self.start = start
        self.end = start

    @property
    def span(self) -> tuple[int, int]:
        return self.start, self.end

    @property
    def children(self) -> list[Element]:
        return [part for part in self.content if isinstance(part, Element)]

    def all(self, *names: str) -> Iterator[Element]:
        """The children of these names."""
        return (child for child in self.children if child.name in names)

    def first(self, *path: str) -> Element | None:
        """The first element down a path of names."""
        found: Element | None = self
        for name in path:
            found = next(found.all(name), None) if found else None
        return found

    def walk(self) -> Iterator[Element]:
        """This element and all in it, in the order of the document."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend(reversed(element.children))

    @property
    def text(self) -> str:
        """All text in it, to the letter."""
        parts: list[str] = []
        waiting: list[Element | str] = [self]
        while waiting:
            part = waiting.pop()
            if isinstance(part, str):
                parts.append(part)
            else:
                waiting.extend(reversed(part.content))
        return "".join(parts)

    @property
    def words(self) -> str:
        """All text in it, white space folded."""
        return " ".join(self.text.split())

    def get(self, attribute: str) -> str:
        return self.attributes.get(attribute, "")


def parse(data: bytes, name: str, limits: Limits) -> Element:
    """The root. DocumentRefused, with the line, for what is not well formed or too much."""
    *_, root = elements(data, name, limits)
    return root


def elements(
    data: bytes, name: str, limits: Limits, *, each: Collection[str] = ()
) -> Iterator[Element]:
    """Every element of a local name in ``each`` as it ends, taken out of the tree; the root last.

    So a large export is read story by story, without all of it in memory at once.
    """
    tree = _Tree(data, name, limits, each)
    for at in range(0, len(data), CHUNK):
        tree.feed(data[at : at + CHUNK])
        yield from tree.taken()
    yield tree.close()


class _Tree:
    def __init__(self, data: bytes, name: str, limits: Limits, each: Collection[str]) -> None:
        self._data, self._name, self._limits, self._each = data, name, limits, each
        self._open: list[Element] = []
        self._done: list[Element] = []
        self._root: Element | None = None
        self._count = 0
        self._parser = parser = expat.ParserCreate(namespace_separator=SEPARATOR)
        parser.buffer_text = True
        parser.UseForeignDTD(False)
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.EntityDeclHandler = self._entity
        parser.SkippedEntityHandler = self._skipped

    def feed(self, chunk: bytes, last: bool = False) -> None:
        try:
            self._parser.Parse(chunk, last)
        except expat.ExpatError as error:
            problem = expat.ErrorString(error.code)
            raise self._refusal(f"{problem}, in line {error.lineno}") from None
        except (LookupError, ValueError):
            raise self._refusal("its encoding is not known") from None

    def taken(self) -> list[Element]:
        done, self._done = self._done, []
        return done

    def close(self) -> Element:
        self.feed(b"", last=True)
        assert self._root is not None
        return self._root

    def _refusal(self, problem: str) -> DocumentRefused:
        return DocumentRefused(self._name, f"it is XML that cannot be read: {problem}")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > self._limits.elements:
            raise self._refusal(f"it has more than {self._limits.elements:,} elements")
        if len(self._open) >= self._limits.depth:
            line = self._parser.CurrentLineNumber
            raise self._refusal(f"it is nested deeper than {self._limits.depth}, in line {line}")
        space, _, local = name.rpartition(SEPARATOR)
        start = self._parser.CurrentByteIndex
        element = Element(local, space, _local(attributes), start)
        if self._open:
            self._open[-1].content.append(element)
        else:
            self._root = element
        self._open.append(element)

    def _end(self, name: str) -> None:
        element = self._open.pop()
        element.end = self._after_tag(element, self._parser.CurrentByteIndex)
        if element.name in self._each and self._open:
            self._open[-1].content.pop()
            self._done.append(element)

    def _after_tag(self, element: Element, at: int) -> int:
        """Past the closing tag at ``at``; an empty element's tag has closed it there already."""
        before = self._data[max(at - 4, 0) : at].replace(b"\0", b"")
        if not element.content and before.endswith(b"/>"):
            return at
        closing = self._data.find(b">", at)
        return closing + 1 if closing >= 0 else len(self._data)

    def _text(self, text: str) -> None:
        if self._open:
            self._open[-1].content.append(text)

    def _entity(self, name: str, *_: object) -> None:
        raise self._refusal(f"it declares an entity of its own, “{name}”")

    def _skipped(self, name: str, is_parameter: bool) -> None:
        if not is_parameter:
            self._text(html5.get(f"{name};", f"&{name};"))


def _local(attributes: dict[str, str]) -> dict[str, str]:
    own = {name: value for name, value in attributes.items() if SEPARATOR not in name}
    for name, value in attributes.items():
        own.setdefault(name.rpartition(SEPARATOR)[2], value)
    return own
