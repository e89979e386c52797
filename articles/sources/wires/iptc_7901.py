"""IPTC 7901, the wire format of European agencies, as dpa sends it.

SOH begins a message: source, number, priority, category and count of words; a line of keywords;
from STX on handling words, headline and by-line, each ending in "=", then paragraphs between
blank lines; ETX and the time; EOT.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from articles.sources.grammar.bare_byline import opens_as_byline
from articles.sources.grammar.dateline import find_dateline
from articles.sources.grammar.embargo import LABEL
from articles.sources.grammar.wire import HANDLING
from articles.sources.lexicon import Lexicon
from articles.sources.limits import Limits
from articles.sources.lines import SourceLine
from articles.sources.manuscript import Manuscript
from articles.sources.story import Story
from articles.sources.vocabulary import Ask, Role
from articles.sources.wires.transmissions import read_transmissions
from articles.sources.wires.wire_lines import (
    add_block,
    bare,
    mark_block,
    sent_at,
)

READER_VERSION = "iptc-7901-1"
STARTS, TEXT, TRAILER = "\x01", "\x02", "\x03"
ITEMS = ("- ", "* ")
INDENTS = ("   ", "\t")
STARTS_ANEW = (*INDENTS, "# ", "## ", *ITEMS)
END = "="


def read_iptc_7901(data: bytes, name: str, lexicon: Lexicon, limits: Limits) -> Iterator[Story]:
    return read_transmissions(data, name, lexicon, _begins, _read, READER_VERSION)


def _begins(line: str) -> bool:
    return line.startswith(STARTS)


def _read(manuscript: Manuscript, lines: list[SourceLine]) -> str:
    text_at = next((at for at, line in enumerate(lines) if TEXT in line.text), min(1, len(lines)))
    end = next((at for at, line in enumerate(lines) if TRAILER in line.text), len(lines))
    end = max(end, text_at)
    _outside(manuscript, lines[:text_at])
    groups = [
        list(group)
        for blank, group in groupby(lines[text_at:end], lambda line: not line.text.strip())
        if not blank
    ]
    if groups:
        groups[:1] = _without_indented(groups[0])
    if groups and _is_head(manuscript, groups[0]):
        _head(manuscript, groups.pop(0))
    for group in groups:
        for paragraph in _paragraphs(group):
            index = add_block(manuscript, paragraph)
            manuscript.sheet.otherwise[index] = (Role.BODY, "stated")
    _outside(manuscript, lines[end:])
    return ""


def _outside(manuscript: Manuscript, lines: Sequence[SourceLine]) -> None:
    """Header, keywords and trailer. Its time, "171604 GMT Nov 26", is proposed: day, hour and
    minute stand before the month, so that "Nov 26" is easily taken for a day."""
    for line in lines:
        if not line.text.strip():
            continue
        words = bare(line.text)
        if stated := sent_at(words):
            index = mark_block(manuscript, [line], Role.DATE, "stated")
            proposal = stated.moment.isoformat()
            manuscript.ask(Ask.DATE_UNCLEAR, index, proposal=proposal)
        else:
            rule = "wire-slug" if any(map(str.isalnum, words)) else "wire-control"
            mark_block(manuscript, [line], Role.FURNITURE, rule)


def _is_head(manuscript: Manuscript, lines: Sequence[SourceLine]) -> bool:
    """Whether text begins with a head, and not with its first paragraph."""
    texts = [bare(line.text) for line in lines]
    if any(text.endswith(END) for text in texts):
        return True
    first = " ".join(texts)
    return not find_dateline(first, manuscript.sheet.lexicon) and not first.endswith(".")


def _without_indented(lines: list[SourceLine]) -> Iterator[list[SourceLine]]:
    """Parts a head that no "=" ends from the paragraphs under it, which three spaces begin."""
    ended = any(bare(line.text).endswith(END) for line in lines)
    at = next((at for at, it in enumerate(lines) if at and it.text.startswith(INDENTS)), 0)
    if at and not ended:
        yield lines[:at]
        lines = lines[at:]
    yield lines


def _head(manuscript: Manuscript, lines: Sequence[SourceLine]) -> None:
    """Each part goes on to the line that ends in "="."""
    part: list[SourceLine] = []
    for line in lines:
        text = bare(line.text)
        if not part and (HANDLING.fullmatch(text) or LABEL.match(text)):
            index = add_block(manuscript, [line])
            if not LABEL.match(text):
                manuscript.sheet.mark(index, Role.FURNITURE, "wire-handling")
            continue
        if part and opens_as_byline(text.rstrip(f" {END}")):
            _part(manuscript, part)
            part = []
        part.append(line)
        if text.endswith(END):
            _part(manuscript, part)
            part = []
    if part:
        _part(manuscript, part)


def _part(manuscript: Manuscript, lines: list[SourceLine]) -> None:
    text = " ".join(bare(line.text) for line in lines).rstrip(f" {END}")
    sheet, span = manuscript.sheet, (lines[0].start, lines[-1].end)
    if opens_as_byline(text):
        manuscript.byline(text, span)
    elif sheet.headline_at < 0:
        sheet.headline_at = mark_block(manuscript, lines, Role.HEADLINE, "stated", edge=END)
    else:
        index = mark_block(manuscript, lines, Role.STANDFIRST, "stated", edge=END)
        sheet.standfirst.append(sheet.blocks[index].text)


def _paragraphs(lines: Sequence[SourceLine]) -> Iterator[list[SourceLine]]:
    """A line goes on unless it starts anew, or the item of a list above it has ended."""
    together: list[SourceLine] = []
    for line in lines:
        listed = bool(together) and together[0].text.startswith(ITEMS)
        ended = listed and not line.text[:1].islower() and not line.text.startswith("  ")
        if together and (ended or line.text.startswith(STARTS_ANEW)):
            yield together
            together = []
        together.append(line)
    yield together
