"""A line about the author, at the end of a story or under "About the author"."""

from __future__ import annotations

import re

from articles.sources.grammar.contacts import REACHED, author_names
from articles.sources.grammar.names import is_name
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask, Role, Work

TELLS = re.compile(r",? (?:is|was|has|covers|writes|reports|joined|works|teaches|can be reached)\b")
# What is told of journalists, where a first or last name alone could be anybody's.
TRADE = re.compile(
    r"\b(?:reporter|correspondent|journalist|editor|columnist|writer|freelancer?|bureau chief"
    r"|covers|covered|writes (?:for|about)|reports (?:on|for|from)|contact: )",
    re.IGNORECASE,
)
ANYBODY = re.compile(
    r"(?P<name>[^\W\d_][\w.' -]{3,50}?),? (?:covers|writes (?:for|about)|reports (?:on|for|from)"
    r"|is (?:an? |the ).{0,60}?\b(?:reporter|correspondent|journalist|columnist|writer"
    r"|bureau chief))\b"
)
LABELS_BEFORE = 4
AT_END = 4
LONGEST = 600


def mark_bios(sheet: Sheet) -> None:
    names = [credit.name for credit in sheet.credits if credit.work is Work.AUTHOR and credit.name]
    labels = [i for i, mark in enumerate(sheet.marks) if mark and mark[1] == "author-label"]
    late = max(sheet.lead_at + 1, len(sheet.blocks) // 2)
    for index in sheet.still_open(late) if names else ():
        text = sheet.blocks[index].fold
        low = text[:60].casefold()
        if any(low.startswith(name.casefold()) and TELLS.match(text, len(name)) for name in names):
            sheet.mark(index, Role.BIO, "bio")
    _mark_at_end(sheet)
    _mark_bio_under_byline(sheet, names)
    for label in labels:
        _mark_labels(sheet, label)


def _mark_at_end(sheet: Sheet) -> None:
    """ "Ana covers rivers from Hull. Contact: …" and nothing of the story behind it."""
    short = author_names(sheet)
    last = len(sheet.blocks) - 1
    for index in range(last, max(sheet.lead_at, last - AT_END), -1):
        if not sheet.open(index):
            continue
        text = sheet.blocks[index].fold
        if len(text) > LONGEST or not (_of_author(text, short) or _with_address(text)):
            return
        sheet.mark(index, Role.BIO, "bio")
        if sheet.open(index - 1) and sheet.lexicon.is_agency(sheet.blocks[index - 1].fold):
            sheet.mark(index - 1, Role.FURNITURE, "author-box")


def _of_author(text: str, names: frozenset[str]) -> bool:
    told = any(text.startswith(name) and TELLS.match(text, len(name)) for name in names)
    return told and bool(TRADE.search(text))


def _with_address(text: str) -> bool:
    return bool(tells_of_author(text) and REACHED.search(text))


def tells_of_author(text: str) -> bool:
    """ "Ana Rook covers …": what is told of journalists, of whoever has a full name."""
    found = ANYBODY.match(text)
    return bool(found and is_name(found["name"]))


def ask_about_bios(sheet: Sheet) -> None:
    """The last paragraph, where it says of somebody who did not sign what is said of authors."""
    body = (
        i for i in range(len(sheet.blocks) - 1, sheet.lead_at, -1) if sheet.role(i) is Role.BODY
    )
    last = next(body, -1)
    if last < 0 or sheet.rule(last) == "told" or len(sheet.blocks[last].fold) > LONGEST:
        return
    if tells_of_author(sheet.blocks[last].fold):
        sheet.ask(Ask.UNKNOWN_LINE, last, proposal=Role.BIO.value)


def _mark_labels(sheet: Sheet, label: int) -> None:
    """Name and post of the author, between the label and the bio."""
    for index in sheet.still_open(label + 1, label + LABELS_BEFORE):
        block = sheet.blocks[index]
        if block.stops:
            sheet.mark(index, Role.BIO, "bio-under-label")
            return
        sheet.mark(index, Role.FURNITURE, "author-box")


def _mark_bio_under_byline(sheet: Sheet, names: list[str]) -> None:
    """ "Mr. Rook is a poet." between the byline of an essay and its text."""
    index = sheet.lead_at
    if index < 1 or sheet.role(index - 1) is not Role.BYLINE or not names:
        return
    text = sheet.blocks[index].fold
    surnames = "|".join(re.escape(name.rsplit(" ", 1)[-1]) for name in names)
    if re.match(rf"(?:(?:Mr|Mrs|Ms|Mx|Dr|Prof)\.? |(?:[\w'-]+ )?)(?:{surnames}) is an? ", text):
        sheet.marks[index] = (Role.BIO, "bio")
        sheet.lead_at = next(sheet.still_open(index + 1), -1)
        if sheet.lead_at >= 0:
            sheet.mark(sheet.lead_at, Role.BODY, "lead")
