"""Credits on a line of their own: under a caption (NYT, Guardian), or above it (BBC)."""

from __future__ import annotations

import re

from articles.sources.block import Block
from articles.sources.grammar.byline import is_byline
from articles.sources.grammar.caption_beside import (
    begun,
    caption_beside,
    is_signed,
    may_be_caption,
)
from articles.sources.grammar.caption_credit import NAMELESS, TWO_SENTENCES
from articles.sources.grammar.credit_line import Attribution, attribute
from articles.sources.grammar.credit_marks import UNREAD, find_mark, find_usage
from articles.sources.grammar.date_line import LABEL
from articles.sources.grammar.dates import date_in
from articles.sources.grammar.figures import keep_figure
from articles.sources.grammar.hints import has_any
from articles.sources.grammar.trades import OPENS_LINE, clauses
from articles.sources.sheet import Sheet
from articles.sources.story import Figure
from articles.sources.vocabulary import Ask, Role

OPENS_BYLINE = re.compile(r"by ", re.IGNORECASE)
LONGEST_CREDIT = 160
HINTS = (
    "/",
    ":",
    "：",
    " via ",
    "hoto",
    "HOTO",
    "ourtesy",
    "©",
    "mage",
    "icture",
    "redit",
    " for The ",
)
LABELS = ("credit", "photo credit", "credits", "photo credits")


def mark_credit_lines(sheet: Sheet) -> None:
    for index in sheet.still_open():
        block = sheet.blocks[index]
        if len(block.fold) > LONGEST_CREDIT:
            continue
        labelled = _under_label(sheet, index)
        if not labelled and _pictures_by(sheet, index):
            continue
        if not (labelled or _is_credit(sheet, index) or _names_agency(sheet, index)):
            continue
        if labelled:
            sheet.mark(index - 1, Role.CREDIT, "credit-label")
        sheet.mark(index, Role.CREDIT, "credit-alone")
        first = index - 1 if labelled else index
        attribution = attribute(block.fold.lstrip("—–- "), sheet.lexicon)
        below = _caption_below(sheet, index)
        if not any(_complete(sheet, at, index, attribution) for at in (first - 1, below)):
            _make_figure(sheet, first, index, attribution)


def _caption_below(sheet: Sheet, index: int) -> int:
    """The caption that a label says to be one, also where the label has a line of its own (BBC)."""
    under = index + 2 if sheet.rule(index + 1) == "picture-label" else index + 1
    return under if sheet.rule(under) in ("caption-label", "caption-under-label") else -1


def _pictures_by(sheet: Sheet, index: int) -> bool:
    """ "Photographs by Ben Tarrow" directly under a byline: of the whole story."""
    if not OPENS_LINE.match(sheet.blocks[index].fold):
        return False
    return sheet.open(index - 1) and is_byline(sheet.blocks[index - 1], sheet.lexicon)


def _under_label(sheet: Sheet, index: int) -> bool:
    label = sheet.blocks[index - 1].fold.strip(":.… ").lower() if index > 1 else ""
    return label in LABELS and sheet.open(index - 1)


def _is_credit(sheet: Sheet, index: int) -> bool:
    """A whole block that is a credit: marked, two parts with a listed one, or a picture desk."""
    text = sheet.blocks[index].fold
    if text.endswith((".", "?", "!")) and not text.isupper():
        return False
    if sheet.lexicon.is_picture_desk(text) or (text[-5:] == "photo" and NAMELESS.fullmatch(text)):
        return True
    if not has_any(text, HINTS):
        return False
    if date_in(text) or LABEL.match(text) or OPENS_BYLINE.match(text):
        return False
    if text.lower().count(" by") > 1 and len(list(clauses(text))) > 1:
        return False
    attribution = attribute(text.lstrip("—–- "), sheet.lexicon)
    if attribution.marked and not (attribution.clear and attribution.somebody):
        return bool(UNREAD.match(text)) and begun(sheet, index)
    if attribution.marked:
        return True
    slashed = attribution.paired and attribution.clear and attribution.parts == 2 and "/" in text
    if " for The " in text and "/" not in text:  # in the head of a story it is the byline
        employed = attribution.paired and attribution.clear and attribution.parts == 2
        return employed and is_signed(sheet, index)
    proved = attribution.parts <= 4 and (attribution.certain or slashed)
    return proved and not TWO_SENTENCES.search(text)


def _names_agency(sheet: Sheet, index: int) -> bool:
    """A news agency alone after a paragraph and above a line that may be a caption (BBC)."""
    return (
        sheet.lexicon.is_agency(sheet.blocks[index].fold)
        and index > 1
        and sheet.blocks[index - 1].stops
        and may_be_caption(sheet, index + 1, fewest=4)
    )


def _complete(sheet: Sheet, at: int, index: int, attribution: Attribution) -> bool:
    """Gives the credit to a caption beside it that is still without; then nothing is asked."""
    figure = sheet.body.get(at)
    if not isinstance(figure, Figure) or figure.credit_line:
        return False
    block = sheet.blocks[index]
    sheet.questions = [
        question
        for question in sheet.questions
        if question.kind is not Ask.CAPTION_CANDIDATE or question.line not in figure.lines
    ]
    lines = tuple(sorted(figure.lines + block.lines))
    keep_figure(sheet, at, figure.caption, _credit_text(block), attribution, lines, block)
    return True


def _make_figure(sheet: Sheet, first: int, index: int, attribution: Attribution) -> None:
    block = sheet.blocks[index]
    beside = caption_beside(sheet, first, index, attribution.marked)
    caption, lines, at = "", block.lines, index
    if beside is not None:
        sheet.mark(beside, Role.CAPTION, "caption-beside-credit")
        caption = sheet.blocks[beside].text
        lines = tuple(sorted(sheet.blocks[beside].lines + lines))
        at = min(index, beside)
    keep_figure(sheet, at, caption, _credit_text(block), attribution, lines, block)


def _credit_text(block: Block) -> str:
    """The attribution alone, without brackets around it, usage terms and the word before it."""
    text, start, end = block.fold, 0, len(block.fold)
    if text[:1] + text[-1:] in ("()", "[]"):
        start, end = 1, end - 1
    mark = find_mark(text, start)
    if mark and mark.end() < end and not mark["given"]:
        start = mark.end()
    usage = find_usage(text, start)
    if usage and usage.start() > start:
        end = usage.start()
    return block.printed(start, end).strip()
