"""From a tree to pieces: paragraphs with their links, headings, lists and quotations."""

from __future__ import annotations

from articles.sources.grammar.by_words import ENGLISH
from articles.sources.inline import KEPT, Inline
from articles.sources.web import marks
from articles.sources.web.links import Links
from articles.sources.web.node import BLOCKS, HEADINGS, Hidden, Node, Text
from articles.sources.web.pieces import Kind, Piece, Span
from articles.sources.web.weight import Weights

WRAPS = {"ul": "ul", "menu": "ul", "dir": "ul", "ol": "ol", "li": "li", "blockquote": "blockquote"}
# In these nothing is a paragraph of the story, whatever tags it has.
APART = frozenset({Kind.FURNITURE, Kind.HIDDEN, Kind.EMBED, Kind.BIO, Kind.BYLINE, Kind.DATE})
UNSEEN = frozenset({Kind.FURNITURE, Kind.HIDDEN, Kind.EMBED})
LONGEST_BOLD_HEADING = 80
STOPS = (".", "!", ":", ";", ",", "…", "”", '"', "’")
# What editors of blogs leave in comments to mark blocks: no words of anybody.
EDITORS_MARKS = ("wp:", "/wp:", "more", "nextpage", "kg-card", "[if", "<![endif]", "[endif]")


class Walker:
    """Goes through a tree once; what is a block ends the paragraph that is open."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self._pieces: list[Piece] = []
        self._inline: Inline | None = None
        self._span: Span = (0, 0)
        self._tags: list[tuple[str, str]] = []
        self._wraps: list[str] = []
        self._breaks = 0
        self._links = Links()

    def walk(self, node: Node, kind: Kind = Kind.PARAGRAPH) -> list[Piece]:
        """The pieces in the order of the document."""
        self.content(node, kind)
        self.flush(kind)
        return sorted(self._pieces, key=lambda piece: piece.span[0])

    def special(self, node: Node, kind: Kind) -> bool:
        """Whether an element was more than a holder of text, and is done with."""
        return False

    def add(self, piece: Piece) -> None:
        self._pieces.append(piece)

    def content(self, node: Node, kind: Kind) -> None:
        for part in node.content:
            if isinstance(part, Text):
                self.text(part, kind)
            elif isinstance(part, Hidden):
                self._comment(part)
            elif part.name == "br":
                self._breaks += 1
            elif kind is not Kind.HIDDEN and marks.is_hidden(part):
                self.hidden(part)
            elif kind not in UNSEEN and marks.is_struck(part):
                self.add(Piece(kind=Kind.DELETED, text=part.words, span=part.span, node=part))
            elif not self.special(part, kind):
                self._holder(part, kind)

    def _holder(self, node: Node, kind: Kind) -> None:
        if node.name in BLOCKS or "-" in node.name or self.weights[node].solid:
            self.block(node, kind)
        elif kind in APART:
            self.content(node, kind)
        else:
            self._emphasis(node, kind)

    def text(self, part: Text, kind: Kind) -> None:
        if not part.text.strip():
            if self._inline is not None:
                self._inline.text(part.text)
            return
        if self._breaks > 1:
            self.flush(kind)
        if self._inline is None:
            self._inline = self._begun()
            self._span = part.start, part.end
            self._links = Links()
        elif self._breaks:
            self._inline.start("br")
            self._inline.end()
        self._breaks = 0
        self._inline.text(part.text)
        self._span = self._span[0], part.end
        self._links.text(part.text, self._tags)

    def _begun(self) -> Inline:
        """A paragraph inside the lists, quotations and emphasis that are open around it."""
        inline = Inline()
        if "li" in self._wraps or "blockquote" in self._wraps:
            for wrap in self._wraps:
                inline.start(wrap)
        for name, href in self._tags:
            inline.start(name, href)
        return inline

    def flush(self, kind: Kind) -> None:
        """Ends the paragraph that is open, if one is."""
        inline, self._inline, self._breaks = self._inline, None, 0
        if inline is not None and inline.plain:
            kept = None if kind in APART else inline
            piece = Piece(kind=kind, text=inline.plain, span=self._span, inline=kept)
            piece.linked, piece.links = self._links.whole, self._links.most
            self.add(piece)

    def _emphasis(self, node: Node, kind: Kind) -> None:
        if self._breaks > 1:
            self.flush(kind)
        self._tags.append((node.name, node.get("href")))
        if self._inline is not None:
            self._inline.start(*self._tags[-1])
        self.content(node, kind)
        self._tags.pop()
        if self._inline is not None:
            self._inline.end()

    def block(self, node: Node, kind: Kind, inner: Kind | None = None) -> None:
        """An element that is a paragraph or holds some; ``inner`` is what they are, if given."""
        self.flush(kind)
        inner = inner or _kind_in(node, kind)
        before, wraps, tags = len(self._pieces), len(self._wraps), self._tags
        if inner in APART:
            self._tags = []
        elif node.name in WRAPS:
            self._wraps.append(WRAPS[node.name])
        elif node.name in KEPT:
            self._tags = [*tags, (node.name, node.get("href"))]
        self.content(node, inner)
        self.flush(inner)
        del self._wraps[wraps:]
        self._tags = tags
        made = self._pieces[before:]
        if len(made) == 1 and made[0].node is None and made[0].kind is inner:
            made[0].span, made[0].node = node.span, node
            if inner is Kind.PARAGRAPH and _is_bold_heading(made[0], node) and not self._wraps:
                made[0].kind = Kind.SUBHEAD

    def hidden(self, node: Node) -> None:
        """Hidden words are a piece of their own, and the paragraph around them goes on."""
        if node.name in ("script", "style"):
            self.code(node)
        elif text := node.words:
            self.add(Piece(kind=Kind.HIDDEN, text=text, span=node.span, node=node))

    def code(self, node: Node) -> None:
        """A script or style sheet: how it begins stands for it."""
        if begins := " ".join(node.code[:500].split())[:80]:
            self.add(Piece(kind=Kind.CODE, text=begins, span=node.span, node=node))

    def _comment(self, part: Hidden) -> None:
        text = " ".join(part.text.split())
        if part.kind == "comment" and text and not text.startswith(EDITORS_MARKS):
            self.add(Piece(kind=Kind.COMMENT, text=text, span=(part.start, part.end)))


def _kind_in(node: Node, kind: Kind) -> Kind:
    if kind is not Kind.PARAGRAPH or node.name not in HEADINGS:
        return kind
    return Kind.HEADLINE if node.name == "h1" else Kind.SUBHEAD


def _is_bold_heading(piece: Piece, node: Node) -> bool:
    """A short paragraph all in bold is a heading."""
    if node.name != "p" or len(piece.text) > LONGEST_BOLD_HEADING or piece.text.endswith(STOPS):
        return False
    if ENGLISH.match(piece.text):
        return False  # "By Ana Rook"
    parts = [p for p in node.content if not isinstance(p, Text) or p.text.strip()]
    return len(parts) == 1 and isinstance(parts[0], Node) and parts[0].name in ("b", "strong")
