"""Comments of readers, copied along with the page: under its label, with their buttons."""

from __future__ import annotations

import re

from articles.sources.grammar.prose import is_prose
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask, Role

BUTTON = re.compile(r"(?:reply|like|report|recommend|upvote|flag|load more replies)\W?", re.I)
SAYS = re.compile(r"[\w .'-]{2,30}: \S")
FEWEST_ABOVE = 2
MOST_BELOW = 12
STORYS = (Role.CORRECTION, Role.CONTRIBUTORS)


def mark_reader_comments(sheet: Sheet) -> None:
    """They go, with a question; behind the label without buttons may be the rest of the story."""
    label = max((at for at, mark in enumerate(sheet.marks) if mark and mark[1] == "comments"),
                default=-1)  # fmt: skip
    below = list(range(label + 1, len(sheet.blocks)))
    if label < 0 or len(below) > MOST_BELOW or any(sheet.role(at) in STORYS for at in below):
        return
    told = [at for at in range(sheet.lead_at, label) if is_prose(sheet.blocks[at])]
    open_below = [at for at in below if sheet.open(at)]
    if len(told) < FEWEST_ABOVE or not any(_is_button(sheet, at) for at in below):
        return
    if open_below and SAYS.match(sheet.blocks[open_below[0]].fold):
        for at in open_below:
            sheet.mark(at, Role.FURNITURE, "reader-comment")
        sheet.ask(Ask.UNKNOWN_LINE, open_below[0], Role.FURNITURE.value)


def _is_button(sheet: Sheet, index: int) -> bool:
    return bool(BUTTON.fullmatch(sheet.blocks[index].fold))
