"""HTML as a tree whose elements and texts know their bytes.

The rules for tags that are left out or cross each other are those of the HTML standard as far as
they move text: what is open in a paragraph ends with it, items and cells end each other, an end
tag that fits nothing is passed over. No text is ever dropped.
"""

from __future__ import annotations

from articles.sources.errors import DocumentRefused
from articles.sources.limits import Limits
from articles.sources.web.node import BLOCKS, HEADINGS, Hidden, Node, Text
from articles.sources.web.places import Places
from articles.sources.web.shortcodes import with_shortcodes
from articles.sources.web.tags import Token, tokens

VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source"
    " track wbr".split()
)
IN_HEAD = frozenset("head title meta link base script style template noscript".split())
# What each tag ends when it is still open, and what that search never looks past.
CELLS = frozenset({"td", "th"})
ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu", "dir", "table"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl", "table"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl", "table"})),
    "td": (CELLS, frozenset({"tr", "table"})),
    "th": (CELLS, frozenset({"tr", "table"})),
    "tr": (frozenset({"tr"}), frozenset({"table"})),
    "tbody": (frozenset({"tbody", "thead", "tfoot", "caption"}), frozenset({"table"})),
    "thead": (frozenset({"tbody", "thead", "tfoot", "caption"}), frozenset({"table"})),
    "tfoot": (frozenset({"tbody", "thead", "tfoot", "caption"}), frozenset({"table"})),
    "option": (frozenset({"option"}), frozenset({"select", "datalist"})),
    "a": (frozenset({"a"}), frozenset({"td", "th", "table", "li", "div", "p"})),
}
PARAGRAPH = frozenset({"p"})
WALLS = frozenset({"td", "th", "table", "caption", "button", "object", "template"})


def grow(text: str, places: Places, name: str, limits: Limits, *, shortcodes: bool = False) -> Node:
    """The tree of a page or of a piece of one, under a root without a name.

    ``shortcodes`` reads text as WordPress does: its words in brackets, and paragraphs at empty
    lines. DocumentRefused for what is nested too deep or has too many elements.
    """
    tree = _Tree(text, places, name, limits)
    for token in with_shortcodes(text) if shortcodes else tokens(text):
        tree.take(token)
    return tree.close(places.at(len(text)))


class _Tree:
    def __init__(self, text: str, places: Places, name: str, limits: Limits) -> None:
        self._text, self._places, self._name, self._limits = text, places, name, limits
        self._root = Node("", {}, places.at(0))
        self._open = [self._root]
        self._count = 0

    def take(self, token: Token) -> None:
        start = self._places.at(token.start)
        if token.kind == "start":
            self._starts(token, start)
            return
        end = self._places.at(token.end)
        if token.kind == "end":
            self._ends(token, start, end)
        elif token.kind == "text":
            if self._open[-1].name == "head" and token.text.strip():
                self._pop_to(len(self._open) - 1, start)
            self._open[-1].content.append(Text(token.text, start, end))
        else:
            self._open[-1].content.append(Hidden(token.kind, token.text, start, end))

    def close(self, end: int) -> Node:
        self._pop_to(1, end)
        self._root.end = end
        return self._root

    def _starts(self, token: Token, start: int) -> None:
        name = token.name
        if self._open[-1].name == "head" and name not in IN_HEAD:
            self._pop_to(len(self._open) - 1, start)
        if name in BLOCKS:
            self._end_open(PARAGRAPH, WALLS, start)
            if name in HEADINGS and self._open[-1].name in HEADINGS:
                self._pop_to(len(self._open) - 1, start)
        if name in ENDS:
            self._end_open(*ENDS[name], start)
        node = Node(name, token.attributes, start)
        self._open[-1].content.append(node)
        self._count += 1
        if self._count > self._limits.elements:
            raise self._refusal(token.start)
        if name in VOID or (token.closed and name not in BLOCKS):
            node.end = self._places.at(token.end)
            return
        self._open.append(node)
        if len(self._open) > self._limits.depth:
            raise self._refusal(token.start)

    def _refusal(self, at: int) -> DocumentRefused:
        line = self._text.count("\n", 0, at) + 1
        if self._count > self._limits.elements:
            reason = f"it has more than {self._limits.elements:,} elements"
        else:
            reason = f"its tags are nested deeper than {self._limits.depth}, in line {line}"
        return DocumentRefused(self._name, reason)

    def _ends(self, token: Token, start: int, end: int) -> None:
        name = token.name
        if name == "br":
            self._open[-1].content.append(Node("br", {}, start))
            return
        if name in ("body", "html"):
            return
        is_block = name in BLOCKS
        for index in range(len(self._open) - 1, 0, -1):
            node = self._open[index]
            if node.name == name:
                self._pop_to(index + 1, start)
                self._open.pop().end = end
                return
            if not is_block and node.name in BLOCKS:
                self._cross(name, index)
                return
            if is_block and node.name in WALLS and name not in ("table", "tr", "tbody"):
                return

    def _cross(self, name: str, index: int) -> None:
        """ "<b><p>…</b>…</p>": the emphasis loses its meaning, the paragraph stays whole."""
        for node in reversed(self._open[1:index]):
            if node.name == name:
                node.name = "span"
                return

    def _end_open(self, names: frozenset[str], walls: frozenset[str], start: int) -> None:
        for index in range(len(self._open) - 1, 0, -1):
            name = self._open[index].name
            if name in names:
                self._pop_to(index, start)
                return
            if name in walls:
                return

    def _pop_to(self, index: int, end: int) -> None:
        for node in self._open[index:]:
            node.end = end
        del self._open[index:]
