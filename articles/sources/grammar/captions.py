"""Captions and credits to figures, each in its place in the body.

The order is that of trust: a credit in the block; a credit on a line of its own beside it; a
picture's label above it; the words of a caption (only ever asked). The rest is body: never by
shortness alone.
"""

from __future__ import annotations

import re

from articles.sources.grammar.caption_credit import find_credit
from articles.sources.grammar.caption_found import Found
from articles.sources.grammar.caption_labels import LABEL
from articles.sources.grammar.credit_marks import find_mark
from articles.sources.grammar.figures import keep_figure
from articles.sources.grammar.hints import has_any
from articles.sources.openings import openings
from articles.sources.sheet import Sheet
from articles.sources.story import Figure
from articles.sources.vocabulary import Ask, Role

LONGEST_UNMARKED = 450
WORDED = re.compile(
    r"FILE (?:PHOTO )?[-–—:]|FILE PHOTO:|In this (?:\w+ )?(?:photo|image|picture|file)\b"
    r"|This (?:photo|image|picture)\b|\((?:L-R|From left)\)",
    re.IGNORECASE,
)
OPENINGS = openings("image media video photo picture caption file in from l this")
POSED = re.compile(
    r"\((?:L|R|C|L-R|from left|left|right|center|centre)\)|, (?:left|right|center|centre),"
)
DATED = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?"
    r"(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z.]* \d{1,2}, \d{4}"
)
HINTS_OUTSIDE = ("20", "left,", "right,", "cent")
HINTS = ("20", "(L", "(R", "(C", "(from", "(left", "(right", "left,", "right,", "cent")
PAST = re.compile(r"\b(?:said|told|was|were|had|announced|reported|added|died|will|would)\b")


def mark_captions(sheet: Sheet) -> None:
    blocks, lexicon = sheet.blocks, sheet.lexicon
    for index in sheet.still_open():
        found = find_credit(blocks[index].fold, lexicon)
        if found:
            _figure_in_block(sheet, index, found)


def mark_labelled_captions(sheet: Sheet) -> None:
    """Under "Image", "Video" or a player's clock stands a caption, credited or not."""
    for index in sheet.still_open(1):
        block = sheet.blocks[index]
        above = sheet.rule(index - 1)
        if block.opening not in OPENINGS and above not in ("picture-label", "player"):
            continue
        if len(block.fold) > LONGEST_UNMARKED or block.fold[:1] in "\"'":
            continue
        if find_mark(block.fold) and not LABEL.match(block.fold):
            continue
        if label := LABEL.match(block.fold):
            _uncredited(sheet, index, "caption-label", start=label.end())
        elif above == "picture-label" and block.words > 4:
            _uncredited(sheet, index, "caption-under-label")
        elif above == "player" and ":" in sheet.blocks[index - 1].fold:
            if block.words > 4:
                _uncredited(sheet, index, "caption-under-player")
        elif WORDED.match(block.fold):
            _uncredited(sheet, index, "caption-worded")


def ask_for_captions(sheet: Sheet) -> None:
    """Blocks in the body that read like captions: they stay, and the desk is asked."""
    for index, mark in enumerate(sheet.marks):
        text = sheet.blocks[index].fold
        if not mark or mark[0] is not Role.BODY or len(text) > LONGEST_UNMARKED:
            continue
        if text[:1] in "\"'" or not ("(" in text or has_any(text, HINTS_OUTSIDE)):
            continue
        if not has_any(text, HINTS):
            continue
        if (
            index not in sheet.dateline_ends
            and not PAST.search(text)
            and (POSED.search(text) or DATED.search(text))
        ):
            sheet.ask(Ask.CAPTION_CANDIDATE, index)


def _figure_in_block(sheet: Sheet, index: int, found: Found) -> None:
    block = sheet.blocks[index]
    caption = block.printed(found.start, found.end)
    credit_line = block.printed(found.begins, found.stop)
    sheet.mark(index, Role.CAPTION, found.rule)
    if found.rule in ("caption-credit-glued", "caption-bracket-name"):
        sheet.ask(Ask.CAPTION_CANDIDATE, index)
    keep_figure(sheet, index, caption, credit_line, found.attribution, block.lines, block)


def _uncredited(sheet: Sheet, index: int, rule: str, start: int = 0) -> None:
    block = sheet.blocks[index]
    sheet.mark(index, Role.CAPTION, rule)
    sheet.body[index] = Figure(
        caption=block.printed(start), credit_line="", credits=(), lines=block.lines
    )
    sheet.ask(Ask.CAPTION_CANDIDATE, index)
