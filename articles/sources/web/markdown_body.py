"""The body of a Markdown file as pieces, each with the bytes of its lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from articles.sources.data_uri import lifted, short
from articles.sources.inline import Inline
from articles.sources.table import Cell, row_of
from articles.sources.web.links import Links
from articles.sources.web.markdown_comments import close_comments, without_comments
from articles.sources.web.pieces import Kind, Piece, Shot, Span

LINE_END = re.compile(r"\r\n|\r|\n")
WRAPS = {"bullet_list": "ul", "ordered_list": "ol", "list_item": "li", "blockquote": "blockquote"}
# Past this, a paragraph is not searched for marks.
LONGEST_SEARCHED = 20_000
# Brackets cost a parser more than their number.
MOST_BRACKETS = 300
DEEPEST = 400
MOST_MARKS = 20
REFERENCE = re.compile(r" {0,3}\[[^\]\n]{1,999}\]:")
WORD = re.compile(r"\w")


class MarkdownBody:
    """``spans`` has the bytes of each line of ``text``."""

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        self._text, self._lifted = lifted(text)
        self._spans = spans
        self._parser = MarkdownIt("commonmark", {"html": False, "maxNesting": DEEPEST})
        self._parser.enable("table")
        self._marks = MarkdownIt("commonmark", {"html": False, "maxNesting": MOST_MARKS})
        self._marks.enable("strikethrough")
        self._known: dict[str, Any] = {}
        self._pieces: list[Piece] = []
        self._wraps: list[str] = []
        self._kind = Kind.PARAGRAPH
        self._row: tuple[list[Cell], Span] | None = None
        self._heads = False
        self._seen: set[int] = set()
        self._links = Links()

    def pieces(self) -> list[Piece]:
        """Blocks first; the marks inside each are read on their own, so that none is too long."""
        self._parser.disable("inline")
        blocks = self._parser.parse(self._text, self._known)
        for token in blocks:
            self._token(token)
        self._rest()
        pieces = sorted(self._pieces, key=lambda piece: piece.span[0])
        close_comments(pieces)
        return pieces

    def _token(self, token: Token) -> None:
        name = token.type.removesuffix("_open").removesuffix("_close")
        if name in WRAPS:
            if token.nesting == 1:
                self._wraps.append(WRAPS[name])
            else:
                self._wraps.pop()
        elif name == "heading":
            first = Kind.HEADLINE if token.tag == "h1" else Kind.SUBHEAD
            self._kind = first if token.nesting == 1 else Kind.PARAGRAPH
        elif name == "tr":
            self._table_row(token)
        elif name in ("th", "td"):
            self._heads = name == "th"
        elif name in ("fence", "code_block"):
            self._code(token)
        elif name == "inline":
            self._inline(token)

    def _table_row(self, token: Token) -> None:
        if token.nesting == 1 and token.map:
            self._row = [], self._span(token.map)
        elif self._row:
            cells, span = self._row
            self._row = None
            inline = row_of(cells)
            if inline.plain:
                piece = Piece(kind=Kind.ROW, text=inline.plain, span=span, inline=inline)
                self._pieces.append(piece)

    def _inline(self, token: Token) -> None:
        inline, self._links = self._begun(), Links()
        content, comments = without_comments(token.content)
        shots = self._read(content, inline)
        span = self._row[1] if self._row else self._span(token.map or [0, 0])
        for comment in comments:
            self._pieces.append(Piece(kind=Kind.COMMENT, text=comment, span=span))
        for shot in shots:
            text = shot.caption or short(shot.href) or shot.alt
            piece = Piece(kind=Kind.FIGURE, text=text, span=span, shot=_placed(shot, span))
            self._pieces.append(piece)
        if self._row is not None:
            self._row[0].append(Cell(text=inline, heads=self._heads))
        if not inline.plain or self._row is not None:
            if struck := "".join(inline.deleted):
                self._pieces.append(Piece(kind=Kind.DELETED, text=struck, span=span))
            return
        piece = Piece(kind=self._kind, text=inline.plain, span=span, inline=inline)
        piece.links = self._links.most
        if piece.text.startswith("<!--") and piece.text.endswith("-->"):
            piece.kind, piece.inline = Kind.COMMENT, None
        self._pieces.append(piece)

    def _begun(self) -> Inline:
        inline = Inline()
        for wrap in self._wraps:
            inline.start(wrap)
        return inline

    def _read(self, text: str, inline: Inline) -> list[Shot]:
        """Puts text with its marks into a paragraph; the pictures that stand in it."""
        if len(text) > LONGEST_SEARCHED or text.count("[") > MOST_BRACKETS:
            inline.text(text)
            return []
        shots: list[Shot] = []
        open_tags: list[tuple[str, str]] = []
        for token in self._marks.parseInline(text, self._known)[0].children or []:
            if token.type == "image":
                shots.append(self._shot(token))
            elif token.type == "softbreak":
                inline.text(" ")
            elif token.type == "hardbreak":
                inline.start("br")
                inline.end()
            elif token.nesting == 1:
                open_tags.append((token.tag, str(token.attrs.get("href", ""))))
                inline.start(*open_tags[-1])
            elif token.nesting == -1:
                open_tags.pop()
                inline.end()
            else:
                self._links.text(token.content, open_tags)
                inline.text(token.content)
        return shots

    def _shot(self, token: Token) -> Shot:
        """A picture; its title is its caption."""
        href = str(token.attrs.get("src", ""))
        return Shot(
            href=self._lifted.get(href, href),
            alt=" ".join(token.content.split()),
            caption=" ".join(str(token.attrs.get("title", "")).split()),
        )

    def _code(self, token: Token) -> None:
        """Preformatted text: its lines stay lines."""
        inline = self._begun()
        for at, line in enumerate(token.content.rstrip("\n").split("\n")):
            if at:
                inline.start("br")
                inline.end()
            inline.text(line)
        lines = token.map or [0, 0]
        span = self._span(lines)
        if info := token.info.strip():
            opening = self._spans[lines[0]]
            self._pieces.append(Piece(kind=Kind.FIELD, text=info, span=opening))
        if inline.plain:
            piece = Piece(kind=Kind.PARAGRAPH, text=inline.plain, span=span, inline=inline)
            self._pieces.append(piece)

    def _span(self, lines: Sequence[int]) -> Span:
        first, last = lines[0], max(lines[1] - 1, lines[0])
        self._seen.update(range(first, last + 1))
        return self._spans[first][0], self._spans[last][1]

    def _rest(self) -> None:
        """Lines that are no text of a block: addresses of links, rules, what was passed over."""
        for at, line in enumerate(LINE_END.split(self._text)):
            if at in self._seen or not line.strip():
                continue
            kind = Kind.PARAGRAPH if WORD.search(line) else Kind.FURNITURE
            kind = Kind.FIELD if REFERENCE.match(line) else kind
            self._pieces.append(Piece(kind=kind, text=line.strip(), span=self._spans[at]))


def _placed(shot: Shot, span: Span) -> Shot:
    return Shot(href=shot.href, alt=shot.alt, caption=shot.caption, caption_span=span)
