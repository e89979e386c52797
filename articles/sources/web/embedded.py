"""HTML that stands in an element of an XML document, with its bytes."""

from __future__ import annotations

import codecs
import re
from dataclasses import replace

from articles.sources.inline import STRUCK
from articles.sources.lexicon import Lexicon
from articles.sources.limits import Limits
from articles.sources.web.body_walker import pieces_of
from articles.sources.web.captions import join_captions
from articles.sources.web.marks import is_struck
from articles.sources.web.node import Node
from articles.sources.web.other_stories import leave_out_links
from articles.sources.web.pieces import Piece, Span
from articles.sources.web.places import Places
from articles.sources.web.printed import printed
from articles.sources.web.tree import grow
from articles.sources.xml_tree import Element

ENCODING = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})")
CDATA = re.compile(rb"\s*<!\[CDATA\[")


class Fields:
    """Reads the elements of one document; ``encoding`` is that of its bytes."""

    def __init__(self, data: bytes, name: str, lexicon: Lexicon, limits: Limits) -> None:
        self.data, self.name, self.lexicon, self.limits = data, name, lexicon, limits
        self.encoding = encoding_of(data)

    def pieces(self, element: Element, address: str = "") -> list[Piece]:
        """What the HTML in an element has, with the bytes of each piece where these are plain.
        ``address`` is that of its page.

        In text without any tag an empty line ends a paragraph.
        """
        has_tags = "<" in element.text or element.children
        root, whole = self.tree(element, shortcodes=not has_tags)
        pieces = join_captions(pieces_of(root), self.lexicon)
        leave_out_links(pieces, root, address)
        if whole is not None:
            for piece in pieces:
                place(piece, whole)
        return pieces

    def words(self, element: Element) -> str:
        """The text of an element without the tags that stand in it."""
        text = element.text
        if "<" not in text and "&" not in text:
            return " ".join(text.split())
        return printed(grow(text, Places(text, "utf-8"), self.name, self.limits))[0]

    def struck(self, element: Element) -> str:
        """What is struck out in the text of an element."""
        text = element.text
        low = text.lower()
        if "line-through" not in low and not any(f"<{tag}" in low for tag in STRUCK):
            return ""
        root = grow(text, Places(text, "utf-8"), self.name, self.limits)
        return " ".join(node.words for node in root.walk() if is_struck(node))

    def tree(self, element: Element, *, shortcodes: bool = False) -> tuple[Node, Span | None]:
        """The HTML in an element; a span where only the element as a whole can be placed."""
        if element.children:
            text, start = self._between(element), self._opened(element)
            return self._grow(text, start, shortcodes), None
        text = element.text
        found = self._character_data(element)
        if found is not None:
            raw, start = found
            if raw.replace("\r\n", "\n").replace("\r", "\n") == text:
                return self._grow(raw, start, shortcodes), None
        return self._grow(text, 0, shortcodes), element.span

    def _grow(self, text: str, start: int, shortcodes: bool) -> Node:
        places = Places(text, self.encoding, start)
        return grow(text, places, self.name, self.limits, shortcodes=shortcodes)

    def _opened(self, element: Element) -> int:
        return self.data.find(b">", element.start, element.end) + 1

    def _between(self, element: Element) -> str:
        end = self.data.rfind(b"</", element.start, element.end)
        return self.data[self._opened(element) : end].decode(self.encoding, "replace")

    def _character_data(self, element: Element) -> tuple[str, int] | None:
        """The one section of character data that an element holds, and where it begins."""
        opening = CDATA.match(self.data, self._opened(element), element.end)
        if not opening:
            return None
        end = self.data.find(b"]]>", opening.end(), element.end)
        rest = self.data[end + 3 : element.end].strip()
        if end < 0 or not rest.startswith(b"</"):
            return None
        return self.data[opening.end() : end].decode(self.encoding, "replace"), opening.end()


def encoding_of(data: bytes) -> str:
    """What an XML document says that it is in; it was read as that before."""
    for bom, name in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(bom):
            return name
    declared = ENCODING.search(data, 0, 200)
    try:
        return codecs.lookup(declared[1].decode("ascii")).name if declared else "utf-8"
    except LookupError:
        return "utf-8"


def place(piece: Piece, span: Span) -> None:
    """Gives a piece the only bytes that are known for it."""
    piece.span = span
    if piece.shot is not None:
        piece.shot = replace(piece.shot, caption_span=span, credit_span=span)
