"""Words that a desk keeps to itself below the story, and all that stands under them."""

from __future__ import annotations

from articles.sources.block import Block
from articles.sources.grammar.desk import HELD, TITLES, is_wrapped
from articles.sources.grammar.desk_words import WRAPS
from articles.sources.grammar.embargo import forget_title
from articles.sources.grammar.hints import has_any
from articles.sources.grammar.notice_titles import may_be_title
from articles.sources.grammar.prose import is_prose
from articles.sources.grammar.wire import INFORMATION, NOTEBOOK
from articles.sources.grammar.withheld_words import (
    CERTAIN,
    FOR_A_TIME,
    FORBIDDEN,
    FOREIGN_HINTS,
    INWARD,
    OPENINGS,
    ORDER,
    REST_HINTS,
)
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask, Role

LONGEST_HEADING = 400
FEWEST_WORDS = 5
FOOT = (Role.CAPTION, Role.CREDIT)


def mark_withheld(sheet: Sheet) -> None:
    begun = False
    anywhere = has_any(sheet.low, (*REST_HINTS, *FOREIGN_HINTS))
    for index in sheet.still_open_or(TITLES):
        block = sheet.blocks[index]
        if begun and block.fold[:1] == "#" and NOTEBOOK.match(block.fold):
            return
        if (anywhere or block.opening in OPENINGS) and withholds(block.fold, begun):
            if begun and not (is_wrapped(block.fold) and block.words > FEWEST_WORDS):
                _close_from(sheet, index)
                return
            _close(sheet, index)
            sheet.hold_back(HELD)
        begun = begun or is_prose(block) or _sentence(index, block)


def withholds(text: str, begun: bool) -> bool:
    """Whether a line in folded letters keeps words from readers.

    Above the story it may be a headline: there it is in capitals, alone in its line, or certain.
    """
    if len(text) > LONGEST_HEADING or INFORMATION.match(text):
        return False
    inner = text.strip(WRAPS) if is_wrapped(text) else text
    found = ORDER.match(inner) or FORBIDDEN.match(inner)
    if found and FOR_A_TIME.match(inner, found.end()):
        return False
    found = found or INWARD.match(inner)
    if not found or begun:
        return bool(found)
    if may_be_title(inner):
        return False
    capitals = found[0] == found[0].upper()
    return capitals or found.end() == len(inner) or bool(CERTAIN.match(inner))


def _sentence(index: int, block: Block) -> bool:
    return index > 1 and block.stops and block.words >= FEWEST_WORDS


def _close_from(sheet: Sheet, start: int) -> None:
    """None of it is printed; whether the story goes on under it is for a person to say."""
    sheet.hold_back(HELD)
    under = [at for at in range(start + 1, len(sheet.blocks)) if _is_tail(sheet, at)]
    sheet.ask(Ask.UNKNOWN_LINE, under[0] if under else start, proposal=Role.BODY.value)
    for index in (start, *under):
        _close(sheet, index)


def _is_tail(sheet: Sheet, index: int) -> bool:
    stated = sheet.role(index) in FOOT and sheet.rule(index) != "told"
    return stated or sheet.open(index)


def _close(sheet: Sheet, index: int) -> None:
    if sheet.role(index) is not None:
        forget_title(sheet, index)
    sheet.mark(index, Role.NOT_FOR_PUBLICATION, "withheld")
