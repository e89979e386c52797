"""Moments that a document states in full, in lines of their own.

A date is never worked out from "on Friday" or "three weeks ago", and no year in the running
text makes one. 03/04/2024 has two readings and becomes a question.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone

from articles.sources.grammar.calendar import BEGINNINGS, MONTH, MONTHS, WEEKDAY
from articles.sources.story import Stated

ZONES = {
    "gmt": 0, "utc": 0, "z": 0, "bst": 60, "cet": 60, "mez": 60, "wat": 60, "cest": 120,
    "mesz": 120, "eet": 120, "cat": 120, "sast": 120, "eest": 180, "msk": 180, "eat": 180,
    "trt": 180, "pkt": 300, "npt": 345, "wib": 420, "hkt": 480, "sgt": 480, "pht": 480,
    "awst": 480, "jst": 540, "kst": 540, "acst": 570, "aest": 600, "acdt": 630, "aedt": 660,
    "nzst": 720, "nzdt": 780, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420,
    "mdt": -360, "pst": -480, "pdt": -420, "akst": -540, "akdt": -480, "hst": -600, "brt": -180,
}  # fmt: skip
NAME = rf"(?P<{{}}>{MONTH})\.?"
DAY = r"(?P<{}>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?"
YEAR = r"(?P<{}>(?:19|20)\d\d)"
DATE = re.compile(
    rf"(?=[{BEGINNINGS}])(?:(?:{WEEKDAY})\.?,? )?(?:"
    + NAME.format("m1") + " " + DAY.format("d1") + ",? " + YEAR.format("y1")
    + "|" + DAY.format("d2") + "(?: of| de)? " + NAME.format("m2") + ",?(?: del?)? "
    + YEAR.format("y2")
    + "|" + YEAR.format("y3") + r"-(?P<m3>\d\d)-(?P<d3>\d\d)"
    + r"|(?P<d4>\d{1,2})[/.-](?P<m4>\d{1,2})[/.-]" + YEAR.format("y4")
    + "|" + YEAR.format("y5") + r"年(?P<m5>\d{1,2})月(?P<d5>\d{1,2})日)",
    re.IGNORECASE,
)  # fmt: skip
HAS_YEAR = re.compile(r"(?:19|20)\d\d")
COMMA = re.compile(r",? ?(?:on )?")
CLOCK = re.compile(
    r"(?:,| at| -| –| —| --| \|| •| ·| /| à| um| kl\.?|T)? ?"
    r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d\d))?"
    r"(?::\d\d(?:\.\d+)?)? ?(?P<half>[ap]\.?m\.?)?(?! ?min)(?: uhr\b)?"
    r"(?: ?\(?(?P<zone>(?:GMT|UTC)[+-]\d{1,2}|[A-Z]{2,4}\b|Z\b|[+-]\d\d:?\d\d))?\)?",
    re.IGNORECASE,
)


def date_in(text: str, start: int = 0) -> tuple[Stated | None, int, int, bool] | None:
    """The first full date in a text: itself, where it begins and ends, and whether unclear."""
    found = DATE.search(text, start) if HAS_YEAR.search(text, start) else None
    if not found:
        return None
    stated, end, unclear = stated_at(text, found)
    return stated, found.start(), end, unclear


def clock_first(text: str, start: int) -> tuple[Stated | None, int, bool]:
    """ "6:41 PM EST, February 14, 2024" at ``start``; its end is ``start`` if it is not there."""
    clock = CLOCK.match(text, start)
    if not clock or not clock["minute"]:
        return None, start, False
    comma = COMMA.match(text, clock.end())
    found = DATE.match(text, comma.end() if comma else clock.end())
    if not found:
        return None, start, False
    day, unclear = _day(found)
    if day is None:
        return None, found.end(), unclear
    _, moment = _with_time(text, start, day)
    return Stated(printed=text[start : found.end()], moment=moment), found.end(), False


def day_of(text: str) -> date | None:
    """The first full date in a text as a day, None if there is none or it has two readings."""
    found = date_in(text)
    return day_stated(found[0]) if found and found[0] else None


def day_stated(stated: Stated) -> date:
    moment = stated.moment
    return moment.date() if isinstance(moment, datetime) else moment


def stated_at(text: str, found: re.Match[str]) -> tuple[Stated | None, int, bool]:
    day, unclear = _day(found)
    if day is None:
        return None, found.end(), unclear
    end, moment = _with_time(text, found.end(), day)
    return Stated(printed=text[found.start() : end], moment=moment), end, False


def _day(found: re.Match[str]) -> tuple[date | None, bool]:
    groups = found.groupdict()
    form = next(n for n in "12345" if groups["y" + n])
    year, day, month = int(groups["y" + form]), int(groups["d" + form]), groups["m" + form]
    number = MONTHS.get(month.casefold(), 0) if form in "12" else int(month)
    if form == "4" and day <= 12 and number <= 12 and day != number:
        return None, True
    if form == "4" and number > 12:
        day, number = number, day
    try:
        return date(year, number, day), False
    except ValueError:
        return None, True


def _with_time(text: str, end: int, day: date) -> tuple[int, date | datetime]:
    time = CLOCK.match(text, end)
    if not time or not (time["minute"] or time["half"]):
        return end, day
    hour, minute = int(time["hour"]), int(time["minute"] or 0)
    half = (time["half"] or "").lower()[:1]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or minute > 59:
        return end, day
    moment = datetime(day.year, day.month, day.day, hour, minute)  # noqa: DTZ001
    return _zoned(time, moment)


def _zoned(time: re.Match[str], moment: datetime) -> tuple[int, datetime]:
    """A zone that names one offset; "ET" and "IST" name several, and are left naive."""
    name = time["zone"] or ""
    zone = offset(name)
    if zone is None:
        return time.end("zone") if name else time.end(), moment
    return time.end(), moment.replace(tzinfo=zone)


def offset(name: str) -> timezone | None:
    """The zone of "GMT" or "+02:00"; None for a name that stands for several ("IST")."""
    low = name.lower()
    if low in ZONES:
        return timezone(timedelta(minutes=ZONES[low]))
    if low[:3] in ("gmt", "utc"):
        hours = int(low[3:])
        return timezone(timedelta(hours=hours)) if -24 < hours < 24 else None
    if low[:1] not in ("+", "-"):
        return None
    minutes = int(low[1:3]) * 60 + int(low[-2:])
    if minutes >= 24 * 60:
        return None
    return timezone(timedelta(minutes=-minutes if low[0] == "-" else minutes))
