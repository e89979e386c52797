"""Lines of a wire transmission, each with its bytes, and paragraphs of several of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime

from articles.sources.block import make_block
from articles.sources.decoding import Decoded, decode
from articles.sources.errors import DocumentRefused
from articles.sources.grammar.calendar import MONTHS
from articles.sources.grammar.unread import ask_for_sign_offs
from articles.sources.grammar.wire import ask_desk_names
from articles.sources.lines import SourceLine, split_lines
from articles.sources.manuscript import Manuscript
from articles.sources.steps import STATED_STEPS
from articles.sources.story import Stated, Story
from articles.sources.vocabulary import Ask, Role

MOST_LINES = 50_000
ASKING = (ask_for_sign_offs, ask_desk_names)

CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f]+")
# AP's "AP-WF-02-20-16 0337GMT", month first, and IPTC 7901's "131137 GMT Nov 13".
AP_TIME = re.compile(r"\bAP-[A-Z]{2}-(\d\d)-(\d\d)-(\d\d) (\d\d)(\d\d)GMT")
TIME = re.compile(r"\b(\d\d)(\d\d)(\d\d) (?:GMT|UTC) ([A-Za-z]{3})[a-z]* (\d\d(?:\d\d)?)\b")


def bare(text: str) -> str:
    """A line without its control characters."""
    return CONTROLS.sub(" ", text).strip()


def add_block(manuscript: Manuscript, lines: Sequence[SourceLine], *, edge: str = "") -> int:
    """Lines that are one paragraph, as one piece; ``edge`` is what is stripped off a line."""
    numbers = []
    texts = []
    for line in lines:
        text = bare(line.text)
        numbers.append(manuscript.next)
        shown = text or "".join(f"⟨{ord(letter):02X}⟩" for letter in line.text.strip(" \t"))
        manuscript.lines.append(SourceLine(manuscript.next, line.start, line.end, shown))
        texts.append(text.strip(edge).strip() if edge else text)
    joined = " ".join(filter(None, texts))
    return manuscript.sheet.add(make_block(joined, tuple(numbers)))


def mark_block(
    manuscript: Manuscript, lines: Sequence[SourceLine], role: Role, rule: str, *, edge: str = ""
) -> int:
    index = add_block(manuscript, lines, edge=edge)
    manuscript.sheet.mark(index, role, rule)
    return index


def sent_at(text: str) -> Stated | None:
    """The moment of transmission that a trailer states in full."""
    found = AP_TIME.search(text)
    if found:
        month, day, year, hour, minute = map(int, found.groups())
    elif found := TIME.search(text):
        day, hour, minute = (int(found[part]) for part in (1, 2, 3))
        month, year = MONTHS.get(found[4].casefold(), 0), int(found[5]) % 100
    else:
        return None
    century = 1900 if year >= 70 else 2000
    try:
        moment = datetime(century + year, month, day, hour, minute, tzinfo=UTC)
    except ValueError:
        return None
    return Stated(printed=found[0], moment=moment)


def transmission_lines(data: bytes, name: str) -> tuple[list[SourceLine], Decoded]:
    """NUL bytes, which fill lines of some agencies, count as spaces."""
    decoded = decode(data.replace(b"\0", b" "), name, losing=True)
    lines = split_lines(decoded)
    if len(lines) > MOST_LINES:
        reason = f"it has {len(lines):,} lines; at most {MOST_LINES:,} are read"
        raise DocumentRefused(name, reason)
    return lines, decoded


def wire_story(manuscript: Manuscript, reader: str, decoded: Decoded, hold: str = "") -> Story:
    """Its parts are stated; names that are given to desks are asked, not printed."""
    sheet = manuscript.sheet
    if sheet.headline_at < 0:
        sheet.ask(Ask.NO_HEADLINE, 0, text="")
    if decoded.guessed:
        sheet.ask(Ask.ENCODING, 0, decoded.encoding)
    if decoded.lost:
        hold = hold or f"has bytes that cannot be read as {decoded.encoding.upper()}"
    return manuscript.story(
        reader=reader, encoding=decoded.encoding, steps=(*STATED_STEPS, *ASKING), hold=hold
    )
