"""Lists in plain text: lines with a star each, or numbers that count on from line to line."""

from __future__ import annotations

import re
from itertools import groupby

from articles.sources.grammar.body import keep_paragraph
from articles.sources.grammar.prose import runs_on
from articles.sources.grammar.teasers import LINK_WORDS
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask, Role

MARK = re.compile(r"(?:(?P<star>[*•‣◦·▪●–-])|(?P<number>\d{1,2})[.)]) (?=\S)")
FEWEST = 2
LONGEST = 300


def mark_points(sheet: Sheet) -> None:
    """Paragraphs, if the story goes on below them.

    Headlines of other stories are listed so as well: they stay, and are asked.
    """
    if sheet.lead_at < 0:
        return
    after_lead = range(sheet.lead_at + 1, len(sheet.blocks))
    for key, indexes in groupby(after_lead, lambda index: _mark(sheet, index)):
        run = list(indexes)
        if key and len(run) >= FEWEST and _story_follows(sheet, run[-1] + 1):
            _keep(sheet, run)


def _mark(sheet: Sheet, index: int) -> str:
    """The same for all items of one list; "" for what is none."""
    block = sheet.blocks[index]
    mark = MARK.match(block.fold) if sheet.open(index) and len(block.fold) <= LONGEST else None
    if not mark:
        return ""
    return str(mark["star"] or int(mark["number"]) - index)


def _story_follows(sheet: Sheet, index: int) -> bool:
    return sheet.open(index) and runs_on(sheet.blocks[index])


def _keep(sheet: Sheet, run: list[int]) -> None:
    for index in run:
        sheet.mark(index, Role.BODY, "body-listed")
        keep_paragraph(sheet, index)
    introduced = sheet.blocks[run[0] - 1].fold.endswith(":")
    if not introduced and all(_is_title(sheet, index) for index in run):
        sheet.ask(Ask.UNKNOWN_LINE, run[0], Role.FURNITURE.value)


def _is_title(sheet: Sheet, index: int) -> bool:
    block = sheet.blocks[index]
    return not block.stops and block.words > LINK_WORDS
