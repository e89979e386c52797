"""A second story behind the first, in one document: behind "###" or "* * *", under a headline of
its own. It is not parted: the whole is held, and the desk is asked."""

from __future__ import annotations

import re

from articles.sources.grammar.prose import is_prose, reads_as_title
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask, Role

ENDS = re.compile(r"#{2,}")
# Also a break within a story, with a subhead below it.
BREAK = re.compile(r"(?:[*_=-] ?){3,}")
TITLE_WORDS = 5
WHY = "seems to hold two stories"


def ask_for_second_story(sheet: Sheet) -> None:
    for index, block in enumerate(sheet.blocks):
        if sheet.role(index) is not Role.FURNITURE or not 0 <= sheet.lead_at < index:
            continue
        ended = ENDS.fullmatch(block.fold)
        if not ended and not BREAK.fullmatch(block.fold):
            continue
        if _is_headline(sheet, index + 1, fewest=2 if ended else TITLE_WORDS):
            sheet.ask(Ask.UNKNOWN_LINE, index + 1, Role.HEADLINE.value)
            sheet.hold_back(WHY)
            return


def _is_headline(sheet: Sheet, index: int, fewest: int) -> bool:
    if sheet.role(index) not in (Role.SUBHEAD, Role.UNKNOWN, Role.STANDFIRST):
        return False
    block = sheet.blocks[index]
    following = range(index + 1, min(index + 4, len(sheet.blocks)))
    story = any(sheet.role(i) is Role.BODY and is_prose(sheet.blocks[i]) for i in following)
    return block.words >= fewest and reads_as_title(block) and story
