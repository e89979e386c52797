"""The standfirst: sentences between the headline and the story."""

from __future__ import annotations

import re

from articles.sources.grammar.prose import is_prose
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask, Role

MOST_STANDFIRSTS = 3
LONGEST = 230
FEWEST_WORDS = 4
BULLETS = ("* ", "• ", "· ", "- ", "– ")
# A place and who reported from it, in a script without capitals.
SIGNED = re.compile(r"[\u0590-\u08ff ]{3,30} [-–—] [\u0590-\u08ff ]{3,30}")
SUMMARY = re.compile(
    r"(?:summary(?: companies)?|companies|key (?:points|takeaways|facts)|at a glance|in brief"
    r"|in short|highlights|what we know):?",
    re.IGNORECASE,
)


def mark_key_points(sheet: Sheet, start: int, end: int) -> None:
    """A row of points between headline and story, under "Summary" or behind bullets."""
    label = False
    for index in sheet.still_open(start, end):
        text = sheet.blocks[index].fold
        if SUMMARY.fullmatch(text):
            sheet.mark(index, Role.FURNITURE, "summary-label")
            label = True
        elif len(text) <= LONGEST and (text.startswith(BULLETS) or (label and not _reads_on(text))):
            sheet.mark(index, Role.STANDFIRST, "key-point")
            sheet.standfirst.append(sheet.blocks[index].text)
        else:
            label = False


def _reads_on(text: str) -> bool:
    return text.endswith((".", ":", "?"))


def has_story_below(sheet: Sheet, byline: int) -> bool:
    """Whether running text stands below a byline: one at the end has the story above it."""
    return any(is_prose(sheet.blocks[i]) for i in sheet.still_open(byline + 1))


def mark_standfirsts(sheet: Sheet, start: int, end: int) -> None:
    """What stands above the byline, or above the first paragraph without a full stop."""
    candidates = list(sheet.still_open(start, end))
    for index in candidates[:MOST_STANDFIRSTS]:
        block = sheet.blocks[index]
        if block.words < FEWEST_WORDS and not block.fold.startswith(("…", "...")):
            continue
        if block.fold.endswith(","):  # a verse
            return
        if SIGNED.fullmatch(block.fold):
            continue
        if len(block.fold) <= LONGEST:
            sheet.mark(index, Role.STANDFIRST, "standfirst")
            sheet.standfirst.append(block.text)
        else:
            sheet.mark(index, Role.UNKNOWN, "above-byline")
            sheet.ask(Ask.CAPTION_CANDIDATE, index)
