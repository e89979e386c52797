"""Which block beside a credit that stands alone is its caption, above it or below."""

from __future__ import annotations

import re
from itertools import islice

from articles.sources.block import Block
from articles.sources.grammar.byline import is_byline, read_foreign_byline
from articles.sources.grammar.caption_credit import SENTENCE_END
from articles.sources.grammar.caption_signs import (
    is_foreign,
    proves_caption,
    reads_as_caption,
)
from articles.sources.grammar.date_line import date_line
from articles.sources.grammar.prose import is_prose, reads_as_title
from articles.sources.lexicon import Lexicon
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask

LONGEST_CAPTION = 450
LONGEST_SENTENCE = 25
NEAR = 60  # blocks
PAST = re.compile(
    r"\b(?:said|says|told|was|were|had|announced|reported|added|asked|will|would|has|have|did"
    r"|according to)\b"
)


def caption_beside(sheet: Sheet, first: int, last: int, marked: bool) -> int | None:
    """The caption of a credit that stands alone: above a marked one first, else below it first.

    Beside a label of its own ("Credit") the block above is the caption whatever its form.
    """
    if first != last and sheet.open(first - 1):
        return first - 1
    title = next(sheet.still_open(first - NEAR, first), first)
    fewest = 3 if marked else 5
    above, below = first - 1, last + 1
    if above > title and _is_told(sheet, above, marked):
        return above
    for index in (above, below) if marked else (below, above):
        if index > title and may_be_caption(sheet, index, 3 if index == above else fewest):
            return index
    if _opens_with_picture(sheet, above, last):
        sheet.ask(Ask.CAPTION_CANDIDATE, above)
        return above
    if above > title and _is_one_sentence(sheet, above) and (marked or begun(sheet, above)):
        doubtful = _is_doubtful(sheet.blocks[above])
        if doubtful or not marked:
            sheet.ask(Ask.CAPTION_CANDIDATE, above)
        return None if doubtful else above  # a paragraph of the story stays in it
    sheet.ask(Ask.CAPTION_CANDIDATE, last)
    return None


def _is_doubtful(block: Block) -> bool:
    return bool(PAST.search(block.fold)) or is_prose(block) or is_foreign(block.fold)


def _is_told(sheet: Sheet, above: int, marked: bool) -> bool:
    """Whether the words of a paragraph make it the caption of the credit under it."""
    if not sheet.open(above) or is_byline(sheet.blocks[above], sheet.lexicon):
        return False
    if proves_caption(sheet.blocks[above].fold):
        return True
    one = marked and _is_one_sentence(sheet, above)
    return one and reads_as_caption(sheet.blocks[above].fold)


def _opens_with_picture(sheet: Sheet, above: int, credit: int) -> bool:
    """A document may begin with its picture: a sentence, its credit, and then a title."""
    if above > NEAR or any(sheet.still_open(0, above)) or not _is_one_sentence(sheet, above):
        return False
    following = next(sheet.still_open(credit + 1, credit + NEAR), -1)
    return following > 0 and reads_as_title(sheet.blocks[following])


def begun(sheet: Sheet, above: int) -> bool:
    """Whether the story's byline or running text stands above a block."""
    return any(
        is_prose(block) or is_byline(block, sheet.lexicon)
        for block in sheet.blocks[max(above - 12, 0) : above]
    )


def is_signed(sheet: Sheet, index: int) -> bool:
    """Whether the story's byline stands somewhere above, or two of its paragraphs."""
    above = sheet.blocks[max(index - NEAR, 0) : index]
    told = list(islice(filter(is_prose, reversed(above)), 2))
    return len(told) > 1 or any(is_byline(block, sheet.lexicon) for block in above)


def _is_one_sentence(sheet: Sheet, index: int) -> bool:
    """A caption with its full stop, above its credit (Guardian)."""
    if not sheet.open(index):
        return False
    block = sheet.blocks[index]
    short = block.words <= LONGEST_SENTENCE and not SENTENCE_END.search(block.fold)
    return short and block.fold.endswith(".") and '"' not in block.fold


def _is_of_head(text: str, lexicon: Lexicon) -> bool:
    """A date or a byline: how the head of a story ends above its picture."""
    return bool(date_line(text) or read_foreign_byline(text, lexicon, ""))


def may_be_caption(sheet: Sheet, index: int, fewest: int) -> bool:
    if not sheet.open(index) or is_byline(sheet.blocks[index], sheet.lexicon):
        return False
    block = sheet.blocks[index]
    if block.fold[0].islower() or _is_of_head(block.fold, sheet.lexicon):
        return False
    return not block.stops and block.words >= fewest and len(block.fold) <= LONGEST_CAPTION
