"""When a story was published and last changed, from the lines and bylines that say so."""

from __future__ import annotations

import re

from articles.sources.block import Block
from articles.sources.grammar.calendar import MONTH, WEEKDAY
from articles.sources.grammar.date_line import LABEL, DateLine, date_line
from articles.sources.grammar.dates import date_in, day_stated
from articles.sources.sheet import Sheet
from articles.sources.story import Stated
from articles.sources.vocabulary import Ask, Role

MOST_WORDS = 9
FEWEST_DIGITS = 3
NUMBERS = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}"
    r"(?:[T ,]{1,2}\d[\d:.]{0,14}(?:Z|[+-][\d:]{1,6})?)?"
)
PLACE_BEHIND = re.compile(r" ?[|•·] ?[A-Z][A-Z .'-]{2,40}\Z")
PARTS = re.compile(r"[\s,.()|-]+")
TIMED = re.compile(
    rf"\d{{1,2}}(?:st|nd|rd|th|er|º)?|\d{{4}}|\d{{1,2}}[:.h]\d\d|{MONTH}|{WEEKDAY}|of|de|at|[ap]m",
    re.IGNORECASE,
)
BETWEEN = " |/·•,(–—-"


def mark_dates(sheet: Sheet, start: int, end: int) -> None:
    for index in sheet.still_open(0, end):
        found = date_line(sheet.blocks[index].fold) if sheet.blocks[index].words < 20 else None
        if found:
            keep_date(sheet, index, found, "date")
        elif index >= start and (dated := _with_place(sheet.blocks[index])):
            keep_date(sheet, index, dated, "date")
            sheet.ask(Ask.UNKNOWN_LINE, index)
        elif index >= start and _is_unreadable(sheet.blocks[index]):
            sheet.mark(index, Role.DATE, "date-unread")
            sheet.ask(Ask.DATE_UNCLEAR, index)
        elif index >= start and _is_unread_date(sheet.blocks[index]):
            sheet.mark(index, Role.DATE, "date-glued")
            sheet.ask(Ask.DATE_UNCLEAR, index)


def _with_place(block: Block) -> DateLine | None:
    """ "Mar 4th 2024 | OSTLEMERE": a date with the place that the story was filed from."""
    place = PLACE_BEHIND.search(block.fold) if block.words < MOST_WORDS else None
    return date_line(block.fold[: place.start()]) if place else None


def _is_unreadable(block: Block) -> bool:
    """A date in form, of a day or year that is none or in digits with two readings."""
    text = block.fold
    if block.words > MOST_WORDS or not any(map(str.isdigit, text)):
        return False
    label = LABEL.match(text)
    rest = text[label.end() if label else 0 :]
    if NUMBERS.fullmatch(rest):
        return True
    parts = [part for part in PARTS.split(rest) if part]
    digits = sum(map(str.isdigit, rest))
    return len(parts) > 1 and digits >= FEWEST_DIGITS and all(map(TIMED.fullmatch, parts))


def _is_unread_date(block: Block) -> bool:
    """ "by Lenn TimesMay 3, 202100412": counters ran into the date; only to be asked."""
    text = block.fold
    found = date_in(text) if block.words < 20 and not block.stops else None
    if not found:
        return False
    ran_in = text[:3].lower() == "by " and text[found[1] - 1].isalpha()
    return ran_in or bool(LABEL.match(text))


def keep_date(sheet: Sheet, index: int, found: DateLine, rule: str) -> None:
    """Marks a line that states a date; the first one that is no change is the publication's."""
    sheet.mark(index, Role.DATE, rule)
    if found.unclear:
        sheet.ask(Ask.DATE_UNCLEAR, index)
    else:
        _keep_moments(sheet, index, found, 0)


def _keep_moments(sheet: Sheet, index: int, found: DateLine, offset: int) -> None:
    """``offset`` is where the date's own text begins in its block."""
    if found.stated:
        keep = _update if found.changed else _publish
        keep(sheet, index, found.stated, offset + found.start)
    if found.changed_at:
        _update(sheet, index, found.changed_at, offset + found.changed_start)


def _publish(sheet: Sheet, index: int, stated: Stated, start: int) -> None:
    if sheet.published is None:
        sheet.published = _printed(sheet, index, stated, start)


def _update(sheet: Sheet, index: int, stated: Stated, start: int) -> None:
    """Of several changes the last day counts; of one day, what is printed last."""
    if sheet.updated is None or day_stated(stated) >= day_stated(sheet.updated):
        sheet.updated = _printed(sheet, index, stated, start)


def _printed(sheet: Sheet, index: int, stated: Stated, start: int) -> Stated:
    printed = sheet.blocks[index].printed(start, start + len(stated.printed))
    return Stated(printed=printed, moment=stated.moment)


def keep_date_behind(sheet: Sheet, index: int, begins: int) -> None:
    """Keeps what "By Ana Rook, Published 3 September 2025" says from ``begins`` on, if not 0."""
    text = sheet.blocks[index].fold
    bare = text[begins:].lstrip(BETWEEN)
    found = date_line(bare) if begins else None
    if found:
        _keep_moments(sheet, index, found, len(text) - len(bare))
