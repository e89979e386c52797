"""What is left to settle once the whole story is known: late dates, and a missing byline."""

from __future__ import annotations

from articles.sources.grammar.date_line import LABEL, date_line
from articles.sources.grammar.moments import keep_date
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask, Role, Work


def mark_late_dates(sheet: Sheet) -> None:
    """A date below the head counts only with a label of its own: "Published 17 February 2023"."""
    for index in sheet.still_open(max(sheet.lead_at + 1, 0)):
        block = sheet.blocks[index]
        if block.words < 16 and LABEL.match(block.fold):
            found = date_line(block.fold)
            if found:
                keep_date(sheet, index, found, "date")


def ask_for_authors(sheet: Sheet) -> None:
    """Without a byline, those who reported are proposed as authors and never made them."""
    if any(credit.work is Work.AUTHOR for credit in sheet.credits):
        return
    names = [c.name for c in sheet.credits if c.work is Work.REPORTER and c.name]
    if not names:
        return
    index = next(i for i in range(len(sheet.blocks)) if sheet.role(i) is Role.CONTRIBUTORS)
    sheet.ask(Ask.BYLINE_FROM_TAGLINE, index, " and ".join(dict.fromkeys(names)))
