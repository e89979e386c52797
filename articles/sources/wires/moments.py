"""Moments as agency formats write them: ISO 8601, with or without its separators."""

from __future__ import annotations

import re
from datetime import date, datetime

from articles.sources.story import Stated

DAY = r"(?P<year>\d{4})-?(?P<month>\d\d)-?(?P<day>\d\d)"
CLOCK = r"(?P<hour>\d\d):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d{1,9})?)?"
ZONE = r" ?(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?"
MOMENT = re.compile(rf"{DAY}(?:[T ]{CLOCK}{ZONE})?", re.ASCII)
# A zone may take a moment into the next year: this leaves room for it.
FIRST, LAST = 1600, 9990


def moment(text: str) -> Stated | None:
    """A full date, with its time and zone if there are any; None for anything else."""
    printed = text.strip()
    found = MOMENT.fullmatch(printed)
    if not found or not FIRST <= int(found["year"]) <= LAST:
        return None
    zone = (found["zone"] or "").replace(":", "")
    try:
        day = date(int(found["year"]), int(found["month"]), int(found["day"]))
        if not found["hour"]:
            return Stated(printed=printed, moment=day)
        clock = f"{found['hour']}:{found['minute']}:{found['second'] or '00'}{_zone(zone)}"
        return Stated(printed=printed, moment=datetime.fromisoformat(f"{day}T{clock}"))
    except ValueError:
        return None


def zoned(text: str) -> Stated | None:
    """A moment with its time and zone, as an embargo needs; None for a day alone."""
    stated = moment(text)
    return stated if stated and _kind(stated) == (True, True) else None


def later(stated: Stated | None, than: Stated | None) -> Stated | None:
    """``stated``, unless it is the same moment as ``than`` or before it, or cannot be compared."""
    if not stated or not than or _kind(stated) != _kind(than):
        return None if than and stated and _day(stated) <= _day(than) else stated
    return stated if stated.moment > than.moment else None


def _zone(zone: str) -> str:
    return zone if zone in ("", "Z") else f"{zone[:3]}:{zone[3:] or '00'}"


def _kind(stated: Stated) -> tuple[bool, bool]:
    moment = stated.moment
    timed = isinstance(moment, datetime)
    return timed, isinstance(moment, datetime) and moment.tzinfo is not None


def _day(stated: Stated) -> date:
    moment = stated.moment
    return moment.date() if isinstance(moment, datetime) else moment
