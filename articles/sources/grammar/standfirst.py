"""The standfirst: sentences between the headline and the story."""

from __future__ import annotations

from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask, Role

MOST_STANDFIRSTS = 3
LONGEST = 230
FEWEST_WORDS = 4


def mark_standfirsts(sheet: Sheet, start: int, end: int) -> None:
    """What stands above the byline, or above the first paragraph without a full stop."""
    candidates = list(sheet.still_open(start, end))
    for index in candidates[:MOST_STANDFIRSTS]:
        block = sheet.blocks[index]
        if block.words < FEWEST_WORDS and not block.fold.startswith(("…", "...")):
            continue
        if len(block.fold) <= LONGEST:
            sheet.mark(index, Role.STANDFIRST, "standfirst")
            sheet.standfirst.append(block.text)
        else:
            sheet.mark(index, Role.UNKNOWN, "above-byline")
            sheet.ask(Ask.CAPTION_CANDIDATE, index)
