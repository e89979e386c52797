"""A line about the author, at the end of a story or under "About the author"."""

from __future__ import annotations

import re

from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Role, Work

TELLS = re.compile(r",? (?:is|was|has|covers|writes|reports|joined|works|teaches|can be reached)\b")
LABELS_BEFORE = 4


def mark_bios(sheet: Sheet) -> None:
    names = [credit.name for credit in sheet.credits if credit.work is Work.AUTHOR and credit.name]
    labels = [i for i in range(len(sheet.blocks)) if sheet.rule(i) == "author-label"]
    if not names and not labels:
        return
    for index in sheet.still_open(max(sheet.lead_at + 1, len(sheet.blocks) // 2)):
        text = sheet.blocks[index].fold
        low = text[:60].casefold()
        if any(low.startswith(name.casefold()) and TELLS.match(text, len(name)) for name in names):
            sheet.mark(index, Role.BIO, "bio")
    _mark_bio_under_byline(sheet, names)
    for label in labels:
        _mark_labels(sheet, label)


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
