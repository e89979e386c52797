"""The moment at which an embargo ends, where a line states it in full."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from articles.sources.grammar.calendar import weekdays_named
from articles.sources.grammar.dates import DATE, HAS_YEAR, day_stated, offset, stated_at
from articles.sources.story import Stated

CLOCK = re.compile(
    r"(?<![\d:.])(?P<hour>\d{1,2})(?:[:.h]?(?P<minute>\d\d)(?::\d\d)?)?"
    r"(?: ?(?:hours|hrs|h|uhr)\b\.?)? ?(?P<half>[ap]\.? ?m\b\.?)?,? ?"
    r"\(?(?P<zone>[A-Z]{3,4}\b|Z\b|[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
# Letters beside a date in which the day of the week may stand.
BESIDE = 14
CHANGING = {
    "bst": "Europe/London", "cest": "Europe/Berlin", "mesz": "Europe/Berlin",
    "cet": "Europe/Berlin", "mez": "Europe/Berlin", "edt": "America/New_York",
    "est": "America/New_York", "cdt": "America/Chicago", "cst": "America/Chicago",
    "mdt": "America/Denver", "pdt": "America/Los_Angeles", "pst": "America/Los_Angeles",
}  # fmt: skip
# A zone apart from its time: "06:00 Friday 5 March 2027 GMT".
ZONE_BEHIND = re.compile(r",? ?\(?(?P<zone>[A-Z]{3,4}|Z)\b")


def embargo_moment(text: str) -> tuple[int, int, datetime] | None:
    """Where the moment stands in a line about an embargo, and the moment; None if any is unclear.

    Of several times of day ("06:00 GMT / 01:00 EST") all must say the same moment, and a day of
    the week or a summer time must be that of the day.
    """
    day = DATE.search(text) if HAS_YEAR.search(text) else None
    stated = stated_at(text[: day.end()], day)[0] if day else None
    again = day and HAS_YEAR.search(text, day.end())
    if not day or not stated or (again and DATE.search(text, day.end())):
        return None
    others = text[: day.start()] + " " * (day.end() - day.start()) + text[day.end() :]
    times = list(_times(others))
    apart = ZONE_BEHIND.match(text, day.end())
    zone = apart["zone"] if apart else ""
    moments = {_moment(time, stated, zone) for time in times}
    moment = moments.pop() if len(moments) == 1 else None
    if moment is None:
        return None
    start = min(day.start(), times[0].start())
    unzoned = apart is not None and not times[-1]["zone"]
    end = max(apart.end() if apart and unzoned else day.end(), times[-1].end())
    beside = text[max(start - BESIDE, 0) : end + BESIDE]
    if weekdays_named(beside) - {day_stated(stated).weekday()}:
        return None
    return start, len(text[:end].rstrip(" ,(")), moment


def _times(text: str) -> Iterator[re.Match[str]]:
    for time in CLOCK.finditer(text):
        if time["minute"] or time["half"]:
            yield time


def _moment(time: re.Match[str], day: Stated, apart: str) -> datetime | None:
    zone = offset(time["zone"] or apart)
    hour, minute = int(time["hour"]), int(time["minute"] or 0)
    half = (time["half"] or "").lower()[:1]
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    if zone is None or hour > 23 or minute > 59:
        return None
    date = day_stated(day)
    moment = datetime(date.year, date.month, date.day, hour, minute, tzinfo=zone)
    return moment if _is_kept_then(time["zone"] or apart, moment) else None


def _is_kept_then(zone: str, moment: datetime) -> bool:
    """Whether clocks go by a summer or a winter time on that day; of other names they always do."""
    place = CHANGING.get(zone.lower())
    try:
        return not place or moment.astimezone(ZoneInfo(place)).utcoffset() == moment.utcoffset()
    except ZoneInfoNotFoundError:
        return True
