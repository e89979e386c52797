"""Embargoes: until when a document must not be published.

"EMBARGOED UNTIL 18 Nov 2026 06:00 GMT", "Not for release before …", "Sperrfrist: …". Only a
moment with its zone is one; whatever else a line says of an embargo is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from articles.sources.block import Block
from articles.sources.grammar.dates import DATE, day_stated, offset, stated_at
from articles.sources.grammar.hints import has_any
from articles.sources.sheet import Sheet
from articles.sources.story import Stated
from articles.sources.vocabulary import Ask, Role

HINTS = ("mbarg", "MBARG", "elease", "ELEASE", "perr", "PERR", "ot for ", "OT FOR ", "ot to be ")
MOST_WORDS = 40
UNTIL = r"(?:until|till?|before|prior to|jusqu|hasta|fino|até|bis|tot)\b"
FORMS = (
    rf"(?:strictly )?embargoed[\W_]*(?:{UNTIL}|to\b|for\b|by\b|\d|\w+day\b|$)",
    rf"(?:under )?(?:strict )?embargo (?:{UNTIL}|date\b|time\b)|under (?:strict )?embargo[\W_]*$",
    r"(?:strict )?embargo ?(?:[:–—-]|$)|embargo (?:ends|lifts|expires)\b(?=.*\d)",
    r"(?:strictly )?not (?:to be |for )(?:released?|publication|published|used?|broadcast)"
    rf"(?:(?: or |/)(?:release|publication|use|broadcast))?,? {UNTIL}",
    rf"hold (?:for release\b|{UNTIL})|(?:for )?release (?:date|time|not before)\b",
    r"for release (?:at|on|after)\b(?=.*\d)",
    r"sperrfrist\b|sperre bis\b|frei ab\b(?=.*\d)",
)
LABEL = re.compile(
    r"[\W_]*(?:(?:news|press|media) release[\W_]+)?"
    r"(?:(?:this|the following) (?:\w+ )?(?:is|are) |please note:? )?(?:" + "|".join(FORMS) + ")",
    re.IGNORECASE,
)
FREE = re.compile(r"[\W_]*(?:for immediate (?:release|use)|no embargo)[\W_]*", re.IGNORECASE)
CLOCK = re.compile(
    r"(?<![\d:.])(?P<hour>\d{1,2})(?:[:.h]?(?P<minute>\d\d)(?::\d\d)?)?"
    r"(?: ?(?:hours|hrs|h|uhr)\b\.?)? ?(?P<half>[ap]\.? ?m\b\.?)?,? ?"
    r"\(?(?P<zone>[A-Z]{3,4}\b|Z\b|[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
# Words behind the moment in an embargo's own line; with more, it goes on to something else.
MOST_AFTER = 3
MOST_WITHOUT = 14


def mark_embargo(sheet: Sheet) -> None:
    for index in sheet.still_open():
        block = sheet.blocks[index]
        if block.words > MOST_WORDS or not has_any(block.fold, HINTS):
            continue
        if FREE.fullmatch(block.fold):
            sheet.mark(index, Role.FURNITURE, "wire-handling")
        elif LABEL.match(block.fold):
            _keep(sheet, index, block)


def _keep(sheet: Sheet, index: int, block: Block) -> None:
    """A second embargo, or one without its moment, is for the desk to settle."""
    found = embargo_moment(block.fold)
    printed = block.printed(found[0], found[1]) if found else ""
    if found and sheet.embargo is None:
        sheet.embargo = Stated(printed=printed, moment=found[2])
    elif not (found and sheet.embargo and sheet.embargo.moment == found[2]):
        sheet.ask(Ask.EMBARGO_UNCLEAR, index)
    rest = block.fold[found[1] :].count(" ") if found else 0
    if rest <= MOST_AFTER and (found or block.words <= MOST_WITHOUT):
        sheet.mark(index, Role.NOT_FOR_PUBLICATION, "embargo")
    elif found:
        sheet.ask(Ask.UNKNOWN_LINE, index, block.printed(found[1]).strip(" :.-–—|)"))


def embargo_moment(text: str) -> tuple[int, int, datetime] | None:
    """Where the moment stands in a line about an embargo, and the moment; None if any is unclear.

    Of several times of day ("06:00 GMT / 01:00 EST") all must say the same moment.
    """
    day = DATE.search(text)
    stated = stated_at(text[: day.end()], day)[0] if day else None
    if not day or not stated or DATE.search(text, day.end()):
        return None
    others = text[: day.start()] + " " * (day.end() - day.start()) + text[day.end() :]
    times = list(_times(others))
    moments = {_moment(time, stated) for time in times}
    moment = moments.pop() if len(moments) == 1 else None
    if moment is None:
        return None
    start = min(day.start(), times[0].start())
    end = max(day.end(), times[-1].end())
    return start, len(text[:end].rstrip(" ,(")), moment


def _times(text: str) -> Iterator[re.Match[str]]:
    for time in CLOCK.finditer(text):
        if time["minute"] or time["half"]:
            yield time


def _moment(time: re.Match[str], day: Stated) -> datetime | None:
    zone = offset(time["zone"] or "")
    hour, minute = int(time["hour"]), int(time["minute"] or 0)
    half = (time["half"] or "").lower()[:1]
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    if zone is None or hour > 23 or minute > 59:
        return None
    date = day_stated(day)
    return datetime(date.year, date.month, date.day, hour, minute, tzinfo=zone)
