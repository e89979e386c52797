"""What a structured document says of its parts, wherever no step found more in them."""

from __future__ import annotations

from articles.sources.grammar.body import keep_paragraph
from articles.sources.sheet import Sheet
from articles.sources.story import PullQuote, Subhead
from articles.sources.vocabulary import Role


def mark_stated(sheet: Sheet) -> None:
    """Marks each open block as its document has it; the lead, marked before, joins the body."""
    for index, block in enumerate(sheet.blocks):
        if index == sheet.lead_at and index not in sheet.body:
            keep_paragraph(sheet, index)
        if sheet.marks[index] is not None or index not in sheet.otherwise:
            continue
        role, rule = sheet.otherwise[index]
        sheet.mark(index, role, rule)
        if role is Role.BODY:
            keep_paragraph(sheet, index)
        elif role is Role.SUBHEAD:
            sheet.body[index] = Subhead(text=block.text, lines=block.lines)
        elif role is Role.PULL_QUOTE:
            sheet.body[index] = PullQuote(text=block.text, lines=block.lines)
