"""ANPA 1312, the wire format of American agencies, one transmission after another.

SYN SYN SOH begins a transmission: a line of service and number, one of priority, category and
keyword; from STX on "^…<" lines of headline, notes and by-line, then paragraphs that are
indented; ETX and the trailer with the time; EOT.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from articles.sources.lexicon import Lexicon
from articles.sources.limits import Limits
from articles.sources.lines import SourceLine
from articles.sources.manuscript import Manuscript
from articles.sources.story import Story, Subhead
from articles.sources.vocabulary import Role
from articles.sources.wires.anpa_head import AnpaHead, is_head
from articles.sources.wires.transmissions import read_transmissions
from articles.sources.wires.wire_lines import (
    add_block,
    bare,
    mark_block,
    sent_at,
)

READER_VERSION = "anpa-1"
STARTS = "\x16\x16\x01"
TEXT, TRAILER = "\x02", "\x03"
INDENTS = ("\t", "   ")
LONGEST_HEADING = 40


def read_anpa(data: bytes, name: str, lexicon: Lexicon, limits: Limits) -> Iterator[Story]:
    return read_transmissions(data, name, lexicon, _begins, _read, READER_VERSION)


def _begins(line: str) -> bool:
    return STARTS in line


def _read(manuscript: Manuscript, lines: list[SourceLine]) -> str:
    """Header, head and body in order; why the head holds the story back, if it does."""
    text_at = next((at for at, line in enumerate(lines) if TEXT in line.text), min(2, len(lines)))
    end = next((at for at, line in enumerate(lines) if TRAILER in line.text), len(lines))
    for line in lines[:text_at]:
        _outside(manuscript, line)
    inside = lines[text_at : max(end, text_at)]
    body_at = next((at for at, it in enumerate(inside) if not is_head(it)), len(inside))
    head = AnpaHead(manuscript, " ".join(bare(line.text) for line in inside[body_at:]))
    for line in inside[:body_at]:
        head.take(line)
    _body(manuscript, inside[body_at:], head)
    for line in lines[max(end, text_at) :]:
        _outside(manuscript, line)
    return "; it ".join(filter(None, head.hold))


def _outside(manuscript: Manuscript, line: SourceLine) -> None:
    """Header and trailer; the trailer's time is when the story was sent."""
    if not line.text.strip():
        return
    words = bare(line.text)
    stated = sent_at(words)
    if stated and manuscript.sheet.published is None:
        manuscript.sheet.published = stated
        mark_block(manuscript, [line], Role.DATE, "stated", edge="^<")
    else:
        rule = "wire-slug" if any(map(str.isalnum, words)) else "wire-control"
        mark_block(manuscript, [line], Role.FURNITURE, rule)


def _body(manuscript: Manuscript, lines: Sequence[SourceLine], head: AnpaHead) -> None:
    """An indented line begins a paragraph, and the lines below it go on with it."""
    together: list[SourceLine] = []
    for line in lines:
        if not bare(line.text) or is_head(line) or line.text.startswith(INDENTS):
            _paragraph(manuscript, together)
            together = []
        if is_head(line):
            head.take(line)
        elif line.text.strip():
            together.append(line)
    _paragraph(manuscript, together)


def _paragraph(manuscript: Manuscript, lines: list[SourceLine]) -> None:
    if not lines:
        return
    index = add_block(manuscript, lines, edge="<")
    block = manuscript.sheet.blocks[index]
    heading = block.fold.isupper() and len(block.fold) <= LONGEST_HEADING and not block.stops
    role = Role.SUBHEAD if heading else Role.BODY
    if heading:
        manuscript.sheet.mark(index, role, "subhead")
        manuscript.sheet.body[index] = Subhead(text=block.text, lines=block.lines)
    else:
        manuscript.sheet.otherwise[index] = (role, "stated")
