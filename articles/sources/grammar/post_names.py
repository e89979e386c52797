"""Names that stand alone in the running text: who wrote a post of a live page, and who signs a
letter to the editor. Neither is a heading."""

from __future__ import annotations

import re

from articles.sources.grammar.bare_byline import names_alone
from articles.sources.grammar.names import OPENERS
from articles.sources.sheet import Sheet
from articles.sources.story import Paragraph
from articles.sources.vocabulary import Ask, Role

LETTERS = re.compile(r"letters?\b.{0,60}|.{0,40}\b(?:readers'?|your) letters", re.IGNORECASE)
# How a letter to a paper begins.
GREETS = re.compile(
    r"(?:dear (?:sirs?|madam|editors?)|sirs?|madam)\b(?: or madam)? ?[:,—–-]", re.IGNORECASE
)
MOST_PLACE_WORDS = 4


def mark_post_names(sheet: Sheet) -> None:
    """Under "25 minutes ago" a name says who posted; whose story it is has to be said."""
    for index in sheet.still_open(sheet.lead_at + 1):
        if sheet.rule(index - 1) != "time-ago" or sheet.lead_at < 0:
            continue
        block = sheet.blocks[index]
        names = [credit.name for credit in names_alone(block.fold, sheet.lexicon) if credit.name]
        if names:
            sheet.mark(index, Role.UNKNOWN, "names-alone")
            sheet.ask(Ask.CREDIT_UNCLEAR, index, ", ".join(map(block.spelt, names)))


def mark_letters(sheet: Sheet) -> None:
    """A name, and where its owner lives, behind a paragraph of a page of letters: they stay."""
    if sheet.lead_at < 0 or not _holds_letters(sheet):
        return
    for index in sheet.still_open(sheet.lead_at + 1):
        if sheet.blocks[index - 1].stops and names_alone(sheet.blocks[index].fold, sheet.lexicon):
            _sign(sheet, index)
            if _is_place(sheet, index + 1):
                _sign(sheet, index + 1)


def _holds_letters(sheet: Sheet) -> bool:
    title = sheet.blocks[sheet.headline_at].fold if sheet.headline_at >= 0 else ""
    if LETTERS.fullmatch(title) or LETTERS.fullmatch(sheet.kicker):
        return True
    return any(GREETS.match(block.fold[:40]) for block in sheet.blocks[sheet.lead_at :])


def _is_place(sheet: Sheet, index: int) -> bool:
    if not sheet.open(index):
        return False
    block = sheet.blocks[index]
    first = block.fold.split(" ", 1)[0]
    opens = first.lower() in OPENERS or not first[0].isupper()
    return not block.stops and block.words <= MOST_PLACE_WORDS and not opens


def _sign(sheet: Sheet, index: int) -> None:
    block = sheet.blocks[index]
    sheet.mark(index, Role.BODY, "letter-signature")
    sheet.body[index] = Paragraph(text=block.text, lines=block.lines)
