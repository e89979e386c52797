"""Paragraphs that a link cut in pieces: the piece behind it begins with its comma.

"When it comes to coins like" / "lenns" / ", new investors wait.": no paragraph begins so, and what
stands above it without a full stop is its own beginning. The lines stay accounted for one by one.
"""

from __future__ import annotations

from articles.sources.grammar.broken_lines import FEWEST_WORDS, goes_on
from articles.sources.sheet import Sheet
from articles.sources.story import Paragraph, Subhead
from articles.sources.vocabulary import Ask, Role

REST = (", ", "; ", ") ", ". ", "'s ")
LINK_WORDS = 8
ENDS = (":", ";", ",", '"', ")")


def join_cut_paragraphs(sheet: Sheet) -> None:
    for index in list(sheet.body):
        if sheet.blocks[index].fold.startswith(REST) and _is_plain(sheet, index):
            first = _first(sheet, index)
            if first < index:
                _join(sheet, first, index)
            _ask_above(sheet, first)
        elif index in sheet.body and goes_on(sheet.blocks[index].fold):
            _join_across(sheet, index)


def _join_across(sheet: Sheet, rest: int) -> None:
    """Where an advertisement or a button stands within a sentence."""
    first = rest - 1
    while sheet.role(first) is Role.FURNITURE:
        first -= 1
    above, part = sheet.body.get(first), sheet.body[rest]
    if first == rest - 1 or not isinstance(above, Paragraph | Subhead) or first in sheet.html:
        return
    block = sheet.blocks[first]
    whole = block.stops or block.fold.endswith(ENDS) or block.words < FEWEST_WORDS
    if whole or not isinstance(part, Paragraph) or rest in sheet.html or _is_told(sheet, first):
        return
    del sheet.body[rest]
    sheet.marks[first] = (Role.BODY, sheet.rule(first) if first == sheet.lead_at else "body")
    sheet.marks[rest] = (Role.BODY, "body-joined")
    lines = (*above.lines, *part.lines)
    sheet.body[first] = Paragraph(text=f"{above.text} {part.text}", lines=lines)


def _is_told(sheet: Sheet, index: int) -> bool:
    return sheet.rule(index) == "told"


def _first(sheet: Sheet, rest: int) -> int:
    """The piece that the paragraph begins with: above the link's own words, if it is cut too."""
    link = rest - 1
    if not _goes_on(sheet, link):
        return rest
    before = link - 1
    short = sheet.blocks[link].words <= LINK_WORDS
    return before if short and link != sheet.lead_at and _goes_on(sheet, before) else link


def _goes_on(sheet: Sheet, index: int) -> bool:
    """Whether a piece of the body ends without any mark of its end."""
    if not _is_plain(sheet, index):
        return False
    block = sheet.blocks[index]
    return not block.stops and not block.fold.endswith(ENDS)


def _ask_above(sheet: Sheet, first: int) -> None:
    """A heading directly above may be a piece as well: "When it comes to coins like"."""
    heading, rest = sheet.body.get(first - 1), sheet.body.get(first)
    if isinstance(heading, Subhead) and isinstance(rest, Paragraph):
        sheet.ask(Ask.UNKNOWN_LINE, first - 1, f"{heading.text} {rest.text}")


def _is_plain(sheet: Sheet, index: int) -> bool:
    return isinstance(sheet.body.get(index), Paragraph) and index not in sheet.html


def _join(sheet: Sheet, first: int, last: int) -> None:
    text = ""
    lines: tuple[int, ...] = ()
    for index in range(first, last + 1):
        piece = sheet.body.pop(index)
        if isinstance(piece, Paragraph):
            if index > first:
                sheet.marks[index] = (Role.BODY, "body-joined")
            joint = " " if text and index < last else ""
            text, lines = text + joint + piece.text, (*lines, *piece.lines)
    sheet.questions = [
        asked
        for asked in sheet.questions
        if asked.kind is not Ask.UNKNOWN_LINE or asked.line not in lines
    ]
    sheet.body[first] = Paragraph(text=text, lines=lines)
