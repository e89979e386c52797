"""A second story behind the first, in one document: behind "###" or "* * *", under a headline of
its own, or with a byline and a dateline of its own. It is not parted: the whole is held, and the
desk is asked."""

from __future__ import annotations

import re

from articles.sources.grammar.byline import is_byline
from articles.sources.grammar.dateline import find_dateline
from articles.sources.grammar.prose import is_prose, reads_as_title
from articles.sources.sheet import Sheet
from articles.sources.story import Subhead
from articles.sources.vocabulary import Ask, Role

ENDS = re.compile(r"#{2,}")
# Also a break within a story, with a subhead below it.
BREAK = re.compile(r"(?:[*_=-] ?){3,}")
TITLE_WORDS = 5
LEAST_STORY = 3
WHY = "seems to hold two stories"


def ask_for_second_story(sheet: Sheet) -> None:
    _find_second_story(sheet)
    for index in _later_bylines(sheet):
        sheet.body.pop(index)
        sheet.marks[index] = (Role.BYLINE, "byline-second")
        if WHY not in sheet.holds:
            sheet.ask(Ask.UNKNOWN_LINE, index)


def _later_bylines(sheet: Sheet) -> list[int]:
    """Bylines below the lead, which look like headings."""
    return [
        index
        for index, part in sheet.body.items()
        if isinstance(part, Subhead)
        and index > sheet.lead_at >= 0
        and sheet.rule(index) == "subhead"
        and is_byline(sheet.blocks[index], sheet.lexicon)
    ]


def _find_second_story(sheet: Sheet) -> None:
    for index, block in enumerate(sheet.blocks):
        if not 0 <= sheet.lead_at < index:
            continue
        title = _behind_break(sheet, index, block.fold)
        if title < 0 and sheet.role(index) is not Role.BODY and _is_signed(sheet, index):
            title = index
        if title >= 0:
            line = sheet.blocks[title].lines[0]  # asked once, and as this
            sheet.questions = [asked for asked in sheet.questions if asked.line != line]
            sheet.ask(Ask.UNKNOWN_LINE, title, Role.HEADLINE.value)
            sheet.hold_back(WHY)
            return


def _behind_break(sheet: Sheet, index: int, text: str) -> int:
    """The headline behind a line that ends or breaks a story; -1 if there is none."""
    if sheet.role(index) is not Role.FURNITURE:
        return -1
    ended = ENDS.fullmatch(text)
    if not ended and not BREAK.fullmatch(text):
        return -1
    headed = _is_headed(sheet, index + 2)
    if headed and sheet.rule(index + 1) == "link-in-text" and _story_follows(sheet, index + 2):
        return index + 1
    sure = ended or headed
    return index + 1 if _is_headline(sheet, index + 1, 2 if sure else TITLE_WORDS) else -1


def _is_signed(sheet: Sheet, index: int) -> bool:
    """A title, a byline and several paragraphs, or one that has its own dateline, with no break
    above."""
    titled = _is_headline(sheet, index, fewest=2) or sheet.rule(index) == "link-in-text"
    if not titled or index + 2 >= len(sheet.blocks):
        return False
    signed = is_byline(sheet.blocks[index + 1], sheet.lexicon)
    filed = find_dateline(sheet.blocks[index + 2].fold, sheet.lexicon)
    dated = filed is not None and filed.certain
    return signed and (dated or _is_long(sheet, index + 2))


def _is_long(sheet: Sheet, start: int) -> bool:
    """Whether more follows than the lines that tease a story."""
    following = range(start, min(start + LEAST_STORY, len(sheet.blocks)))
    story = [i for i in following if sheet.role(i) is Role.BODY and is_prose(sheet.blocks[i])]
    return len(story) == LEAST_STORY


def _is_headed(sheet: Sheet, index: int) -> bool:
    """Whether a byline or a dateline is next: a break within a story has neither below it."""
    if index >= len(sheet.blocks):
        return False
    block = sheet.blocks[index]
    filed = find_dateline(block.fold, sheet.lexicon)
    return is_byline(block, sheet.lexicon) or (filed is not None and filed.proved)


def _is_headline(sheet: Sheet, index: int, fewest: int) -> bool:
    if sheet.role(index) not in (Role.SUBHEAD, Role.UNKNOWN, Role.STANDFIRST):
        return False
    block = sheet.blocks[index]
    return block.words >= fewest and reads_as_title(block) and _story_follows(sheet, index + 1)


def _story_follows(sheet: Sheet, start: int) -> bool:
    following = range(start, min(start + 3, len(sheet.blocks)))
    return any(sheet.role(i) is Role.BODY and is_prose(sheet.blocks[i]) for i in following)
