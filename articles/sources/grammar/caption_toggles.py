"""Captions over a credit and the words of a button that hides them: "hide caption".

Where the page is copied whole, "toggle caption" and the credit once more stand behind it.
"""

from __future__ import annotations

from articles.sources.grammar.credit_line import attribute
from articles.sources.grammar.figures import keep_figure
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask, Role

HIDE, TOGGLE = "hide caption", "toggle caption"
FULL = "view image in fullscreen"
LONGEST_CREDIT, LONGEST_CAPTION = 160, 450
FEWEST_WORDS = 3


def mark_toggled_captions(sheet: Sheet) -> None:
    if HIDE not in sheet.low:
        return
    for index, block in enumerate(sheet.blocks):
        if sheet.rule(index) == "player" and block.fold.lower() == HIDE:
            _keep(sheet, index - 2, index - 1)
            _mark_again(sheet, index)


def ask_above_full_screen(sheet: Sheet) -> None:
    """What stands above a picture's button may describe the picture, or be a subhead under it."""
    if FULL not in sheet.low:
        return
    for index, block in enumerate(sheet.blocks[1:]):
        above = sheet.blocks[index]
        button = sheet.rule(index + 1) == "player" and block.fold.lower() == FULL
        if button and sheet.open(index) and index > sheet.headline_at and not above.stops:
            sheet.mark(index, Role.UNKNOWN, "above-picture")
            sheet.ask(Ask.UNKNOWN_LINE, index, proposal=Role.SUBHEAD.value)


def _keep(sheet: Sheet, at: int, below: int) -> None:
    if at < 1 or not (sheet.open(at) and sheet.open(below)):
        return
    caption, credit = sheet.blocks[at], sheet.blocks[below]
    found = attribute(credit.fold[:LONGEST_CREDIT], sheet.lexicon)
    named = found.clear and found.somebody and len(credit.fold) < LONGEST_CREDIT
    if not named or caption.words < FEWEST_WORDS or len(caption.fold) > LONGEST_CAPTION:
        return
    sheet.mark(at, Role.CAPTION, "caption-beside-credit")
    sheet.mark(below, Role.CREDIT, "credit-alone")
    keep_figure(sheet, at, caption.text, credit.text, found, caption.lines + credit.lines, credit)


def _mark_again(sheet: Sheet, hide: int) -> None:
    """The other button, and behind it the credit that was printed already."""
    again = hide + 2
    if not (sheet.open(again) and sheet.blocks[hide + 1].fold.lower() == TOGGLE):
        return
    if sheet.rule(hide - 1) == "credit-alone" and (
        sheet.blocks[again].fold == sheet.blocks[hide - 1].fold
    ):
        sheet.mark(again, Role.DUPLICATE, "caption-again")
