"""Markdown with or without front matter, as static sites and writers' programs keep it."""

from __future__ import annotations

import re

from articles.sources.decoding import Decoded, decode
from articles.sources.errors import DocumentRefused
from articles.sources.lexicon import Lexicon
from articles.sources.limits import Limits
from articles.sources.manuscript import Manuscript
from articles.sources.story import Story
from articles.sources.web.captions import join_captions
from articles.sources.web.front_matter import (
    front_matter,
)
from articles.sources.web.handing import hand
from articles.sources.web.header import Header
from articles.sources.web.markdown_body import LINE_END, MarkdownBody
from articles.sources.web.other_stories import leave_out_links
from articles.sources.web.pieces import Kind, Piece, Span
from articles.sources.web.places import Places
from articles.sources.web.steps import steps_for
from articles.sources.web.told import is_shown, lead_with, tell

MOST_LINES = 100_000
MOST_NESTED = 50
# What stands before the text of a line, and in it the marks of quotations and lists.
BEFORE = re.compile(r"[ \t>*+.)\d-]*")
NESTING = re.compile(r">|[-*+.)](?=[ \t])")


def read_markdown(data: bytes, name: str, lexicon: Lexicon, limits: Limits) -> tuple[Story]:
    decoded = decode(data, name, losing=True)
    text = decoded.text
    fields, begins = front_matter(text, name)
    _refuse(text, name, limits)
    pieces = MarkdownBody(text[begins:], _spans(decoded, begins)).pieces()
    pieces = join_captions(pieces, lexicon)
    made = Manuscript(lexicon, limits)
    places = Places(text, decoded.encoding, decoded.start)
    header = Header(made, pieces, places)
    for field in fields:
        header.take(field)
    leave_out_links(pieces, address=header.facts.identifier)
    _body(made, header, pieces)
    if not made.lines:
        raise DocumentRefused(name, "it has no words in it")
    facts = header.facts
    return (
        made.story(
            reader="markdown-1",
            encoding=decoded.encoding,
            language=facts.language,
            steps=steps_for(made, facts),
            identifier=facts.identifier,
            section=facts.section,
            keywords=facts.keywords,
            hold=facts.hold,
        ),
    )


def _refuse(text: str, name: str, limits: Limits) -> None:
    lines = LINE_END.split(text)
    if len(lines) > MOST_LINES:
        reason = f"it has {len(lines):,} lines; at most {MOST_LINES:,} are read"
        raise DocumentRefused(name, reason)
    for number, line in enumerate(lines, 1):
        before = BEFORE.match(line)
        deep = len(NESTING.findall(before[0])) > MOST_NESTED if before else False
        if (deep and before and before.end() < len(line)) or _indented(line) > limits.depth:
            reason = f"its lists or quotations are nested too deep, in line {number}"
            raise DocumentRefused(name, reason)


def _indented(line: str) -> int:
    return len(line) - len(line.lstrip()) if line.strip() else 0


def _spans(decoded: Decoded, begins: int) -> list[Span]:
    """The bytes of each line after the front matter, line ends left out."""
    places = Places(decoded.text, decoded.encoding, decoded.start)
    spans: list[Span] = []
    start = begins
    for ending in LINE_END.finditer(decoded.text, begins):
        spans.append((places.at(start), places.at(ending.start())))
        start = ending.end()
    spans.append((places.at(start), places.at(len(decoded.text))))
    return spans


def _body(made: Manuscript, header: Header, pieces: list[Piece]) -> None:
    """The first heading of the first rank is the headline when no field gives one."""
    tell(pieces, header.shots)
    for shot in header.shots[:1]:
        if not is_shown(shot, pieces):
            lead_with(made, shot)
    for at, piece in enumerate(pieces):
        again = made.sheet.headline_at >= 0 and at
        if piece.kind is Kind.HEADLINE and not again:
            made.headline(piece.text, piece.span)
            continue
        hand(made, piece)
