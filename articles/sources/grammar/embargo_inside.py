"""Embargoes that stand inside a paragraph: in brackets, or as its beginning."""

from __future__ import annotations

import re
from itertools import islice

from articles.sources.block import Block, make_block
from articles.sources.grammar.embargo import (
    FREE,
    LABEL,
    MOST_WORDS,
    TITLES,
    keep_moment,
    rest_behind,
)
from articles.sources.grammar.embargo_hints import HINTS, may_name_embargo
from articles.sources.grammar.embargo_words import HINTS as SHORT_HINTS
from articles.sources.grammar.embargo_words import is_when
from articles.sources.grammar.hints import has_any
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask, Role

BRACKETED = re.compile(r"\[[^\[\]]{2,300}\]|\([^()]{2,300}\)")
LONGEST_LABEL = 160
LONGEST_TITLE = 300
SHORT_HEAD = 2
# "Town to close its bridge - EMBARGOED UNTIL MONDAY"
AT_TAIL = re.compile(r" [-–—|] (?=[^-–—|]{0,80}\Z)")
# "Town to close its bridge EMBARGO FRIDAY 0600"
BARE_TAIL = re.compile(r"[\s,;:.–—|-]+(?=(?:(?:STRICT|UNDER) )?EMBARGO\b)", re.IGNORECASE)
MOST_TAILS = 5
FIRST_SENTENCE = re.compile(r"[^.!?]{1,120}[.!?] +(?=\S)")
IN_CAPITALS = re.compile(r"[\W_]*(?:[A-Z]{2,} )?(?:EMBARGO|SPERRFRIST|ADVANCE FOR|NOT FOR)")


def mark_embargo_inside(sheet: Sheet) -> None:
    if not may_name_embargo(sheet.low):
        return
    for index in sheet.still_open_or(TITLES):
        block, title = sheet.blocks[index], not sheet.open(index)
        if not block.searched:
            continue
        named = has_any(block.fold, HINTS)
        if has_any(block.fold, ("(", "[")) and (named or has_any(block.fold, SHORT_HINTS)):
            cut_brackets(sheet, index, block)
            block = sheet.blocks[index]
            named = has_any(block.fold, HINTS)
        if named:
            if title or index < SHORT_HEAD:
                cut_tail(sheet, index, sheet.blocks[index])
            if block.words > MOST_WORDS:
                _begins(sheet, index, sheet.blocks[index])


def cut_brackets(sheet: Sheet, index: int, block: Block) -> None:
    """Takes an embargo in brackets out of its paragraph."""
    text = block.text
    for found in reversed(list(BRACKETED.finditer(text))):
        note = make_block(found[0][1:-1].strip() or found[0], block.lines)
        if _is_embargo(note.fold):
            keep_moment(sheet, index, note)
            text = f"{text[: found.start()].rstrip()} {text[found.end() :].lstrip()}".strip()
    if text and text != block.text:
        _put(sheet, index, text, block)


def _is_embargo(text: str) -> bool:
    return is_when(text) or bool(LABEL.match(text) and not FREE.fullmatch(text))


def cut_tail(sheet: Sheet, index: int, block: Block) -> None:
    """Takes an embargo off the end of a title."""
    if len(block.text) > LONGEST_TITLE:
        return
    tail = AT_TAIL.search(block.text)
    if tail and _is_embargo((note := make_block(block.text[tail.end() :], block.lines)).fold):
        keep_moment(sheet, index, note)
        _put(sheet, index, block.text[: tail.start()].rstrip(), block)
    else:
        _cut_bare_tail(sheet, index, block)


def _cut_bare_tail(sheet: Sheet, index: int, block: Block) -> None:
    """One that no mark sets apart is cut only where its capitals do so; any other is asked."""
    for tail in islice(BARE_TAIL.finditer(block.text), MOST_TAILS):
        note = make_block(block.text[tail.end() :], block.lines)
        if not is_when(note.fold) or not tail.start():
            continue
        apart = note.text.isupper() and not block.text[: tail.start()].isupper()
        if apart or any(map(str.isdigit, note.fold)):
            keep_moment(sheet, index, note)
        if apart:
            _put(sheet, index, block.text[: tail.start()].rstrip(), block)
        return


def _begins(sheet: Sheet, index: int, block: Block) -> None:
    """A long paragraph that opens with an embargo: one in full, or in capitals, is none of it."""
    head = make_block(block.text[:LONGEST_LABEL], block.lines)
    if not LABEL.match(head.fold):
        return
    end = keep_moment(sheet, index, head) if any(map(str.isdigit, head.fold)) else 0
    if end:
        _put(sheet, index, rest_behind(block, end), block)
    elif IN_CAPITALS.match(head.fold):
        sheet.ask(Ask.EMBARGO_UNCLEAR, index, text=head.text)
        first = FIRST_SENTENCE.match(block.text)
        if first and first[0].isupper():
            _put(sheet, index, block.text[first.end() :], block)


def _put(sheet: Sheet, index: int, text: str, block: Block) -> None:
    sheet.rewrite(index, make_block(text, block.lines))
    sheet.html.pop(index, None)
    if sheet.role(index) is Role.KICKER:
        sheet.kicker = text
