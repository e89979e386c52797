"""A page's pieces: those of its story, and all around it as furniture."""

from __future__ import annotations

import re

from articles.sources.folding import fold
from articles.sources.grammar.date_line import date_line
from articles.sources.web import marks
from articles.sources.web.body_walker import BodyWalker
from articles.sources.web.bylines import sign_before_date
from articles.sources.web.layout import Layout
from articles.sources.web.meta import named
from articles.sources.web.node import BLOCKS, Node, Text
from articles.sources.web.pieces import NOWHERE, Kind, Piece
from articles.sources.web.printed import printed
from articles.sources.web.walker import APART
from articles.sources.web.weight import SOLID, Weights

# A part with more than this of the story's prose is not furniture, whatever it is called.
MOST = 0.3
LONGEST_SIGN = 300
LONGEST_SIGNED_LINE = 150
LONGEST_KICKER = 60
LONGEST_STANDFIRST = 700
ALONE = ("by", "written by", "words by", "and")
SIMPLE = frozenset("p b i em strong span u s li".split())
LABEL = re.compile(
    r"(?:(?:first |last |originally )?(?:published|posted|updated|modified|amended|created|date)"
    r"(?: on| at)?)?\W*",
    re.IGNORECASE,
)


class PageWalker(BodyWalker):
    def __init__(self, weights: Weights, layout: Layout, root: Node) -> None:
        super().__init__(weights)
        self._layout = layout
        self._prose = max(weights[root].prose, 1)
        self._in_head = True
        self._time = NOWHERE

    def add(self, piece: Piece) -> None:
        """A line that is only a time, below the head, is when a part of the page came."""
        (begins, ends), (start, end) = self._time, piece.span
        if piece.kind is Kind.PARAGRAPH and begins <= start and end <= ends:
            piece.kind = Kind.FURNITURE
        super().add(piece)

    def special(self, node: Node, kind: Kind) -> bool:
        if node.name in ("meta", "link", "title", "base"):
            return self._field(node)
        if kind is Kind.BYLINE and (node.name == "time" or marks.is_date(node)):
            return self._date(node, kind)
        if marks.is_comment(node) or marks.is_comment_mark(node):
            said = Kind.COMMENT if node.name in BLOCKS else Kind.HIDDEN
            self.add(Piece(kind=said, text=node.words, span=node.span, node=node))
            return True
        if kind in APART:
            if node.name == "button" and kind is not Kind.FURNITURE:
                self.block(node, kind, Kind.FURNITURE)
                return True
            return super().special(node, kind)
        if self._is_simple(node):
            return False
        if node is self._layout.headline:
            self.block(node, kind, Kind.HEADLINE)
        elif self._is_outside(node) or self._is_part_of_page(node):
            before = len(self._pieces)
            self.block(node, kind, Kind.FURNITURE)
            if marks.is_foot(node):
                for piece in self._pieces[before:]:
                    piece.foot = piece.span[0] >= self._layout.start
        elif not self._signs(node, kind):
            return super().special(node, kind)
        return True

    def _is_simple(self, node: Node) -> bool:
        """A paragraph or emphasis of the body that nothing is said of, as most are."""
        bare = not node.attributes and node.name in SIMPLE and not self.weights[node].pictures
        return bare and not self._in_head and not self._is_outside(node)

    def text(self, part: Text, kind: Kind) -> None:
        """Text around the story is none of it; the first prose ends the head of the story."""
        if kind not in APART and (part.end <= self._layout.start or part.start >= self._layout.end):
            self.flush(kind)
            super().text(part, Kind.FURNITURE)
            self.flush(Kind.FURNITURE)
            return
        if self._in_head and self._breaks and part.text.strip():
            self.flush(kind)  # lines of a head are not lines of one paragraph
        super().text(part, kind)
        long = len(part.text.strip()) > LONGEST_KICKER and kind is Kind.PARAGRAPH
        self._in_head = self._in_head and not long

    def code(self, node: Node) -> None:
        if "ld+json" in node.get("type"):
            text = " ".join(node.code.split())
            self.add(Piece(kind=Kind.FIELD, text=text, span=node.span, node=node))
        else:
            super().code(node)

    def _is_outside(self, node: Node) -> bool:
        return node.end <= self._layout.start or node.start >= self._layout.end

    def _is_part_of_page(self, node: Node) -> bool:
        headline, start, end = self._layout.headline, self._layout.start, self._layout.end
        if headline is not None and node.start <= headline.start < node.end:
            return False
        if node.start <= start and node.end >= end:
            return False
        if self.weights[node].prose > MOST * self._prose:
            return False
        if not marks.is_furniture(node) or marks.is_pull_quote(node):
            return False
        if self._in_head and headline and node.start > headline.start and marks.introduces(node):
            return False
        if self._in_head and node.name == "footer" and headline and node.start > headline.start:
            return False  # some systems have by-line and date in one above the text
        return not (self._in_head and node.name == "aside" and any(map(marks.signs, node.walk())))

    def _field(self, node: Node) -> bool:
        """What the page says of itself."""
        text = node.words
        if node.name == "meta":
            text = " ".join(node.get("content").split())
            text = f"{named(node)}: {text}" if text else ""
        elif node.name == "link":
            is_canonical = "canonical" in node.get("rel").lower()
            text = node.get("href") if is_canonical else ""
        if text:
            self.add(Piece(kind=Kind.FIELD, text=text, span=node.span, node=node))
        return True

    def _signs(self, node: Node, kind: Kind) -> bool:
        """By-line, date, kicker and standfirst, where the page marks them."""
        letters = self.weights[node].letters
        if not letters or letters > LONGEST_STANDFIRST or node.name in ("article", "main"):
            return False
        if (node.name == "time" or marks.is_date(node)) and self._date(node, kind):
            return True
        if node.name == "time":
            self._time = node.span
        if marks.is_byline(node) or self._is_signed_line(node):
            return self._byline(node, kind)
        if not self._in_head:
            return False
        found = marks.words(node)
        before = self._layout.headline is not None and node.end <= self._layout.headline.start
        if before and found & marks.KICKER_WORDS and letters <= LONGEST_KICKER:
            self.block(node, kind, Kind.KICKER)
        elif not before and found & marks.STANDFIRST_WORDS and not self.weights[node].pictures:
            self.block(node, kind, Kind.STANDFIRST)
        else:
            return False
        return True

    def _date(self, node: Node, kind: Kind) -> bool:
        """A date in the head, with the label before it: "Updated <time>…"."""
        text, span = printed(node)
        if not self._in_head or not text or len(text) > LONGEST_SIGN:
            return False
        if node.name != "time" and not self._is_date_alone(node, text):
            return False
        label = self._inline.plain if self._inline else ""
        if LABEL.fullmatch(label):
            self._inline = None
            text, span = f"{label} {text}", (self._span[0], node.end)
        else:
            span = node.span
        self.flush(kind)
        sign_before_date(self._pieces)
        self.add(Piece(kind=Kind.DATE, text=text, span=span, node=node))
        return True

    def _is_date_alone(self, node: Node, text: str) -> bool:
        if any(node.find("time")) or marks.is_byline(node):
            return False
        given = node.get("content") or node.get("datetime")
        return bool(given) or date_line(fold(text).text) is not None

    def _is_signed_line(self, node: Node) -> bool:
        """A short line that names an author: "<a rel=author>Ana Rook</a> in Ostlemere"."""
        weight = self.weights[node]
        short = self._in_head and weight.letters <= LONGEST_SIGNED_LINE
        is_line = node.name in BLOCKS and weight.solid == (node.name in SOLID)
        return short and is_line and any(map(marks.signs, node.walk()))

    def _byline(self, node: Node, kind: Kind) -> bool:
        """A by-line in the head; below the story a box about the author."""
        if self._inline is not None or node.words.lower() in ALONE:
            return False
        words = marks.words(node)
        if words & marks.BIO_WORDS or not self._in_head:
            if node.name not in BLOCKS:
                return False
            self.block(node, kind, Kind.BIO if words & marks.BIO_WORDS else Kind.FURNITURE)
            return True
        if self.weights[node].letters > LONGEST_SIGN:
            return False
        self.block(node, kind, Kind.BYLINE)
        return True
