"""Dates as IIM, EXIF and XMP write them → ISO 8601, as exact as they are; "" for none."""

from __future__ import annotations

import re
from datetime import datetime

EARLIEST = 1800
ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)"
    r"(?::(?P<second>\d\d)(?:[.,]\d{1,9})?)?(?P<zone>Z|[+-]\d\d:?\d\d)?)?)?)?\Z"
)
OFFSET = re.compile(r"Z|[+-]\d\d:?\d\d")
EXIF = re.compile(r"(\d{4}):(\d\d):(\d\d)(?: (\d\d:\d\d(?::\d\d)?))?")


def of_iso(text: str) -> str:
    found = ISO.match(text.strip())
    if not found:
        return ""
    year, month, day, hour, minute, second, zone = found.groups()
    date = "-".join(part for part in (year, month, day) if part)
    clock = ":".join(part for part in (hour, minute, second) if part)
    offset = "+00:00" if zone == "Z" else f"{zone[:3]}:{zone[-2:]}" if zone else ""
    stated = f"{date}T{clock}{offset}" if clock else date
    return stated if _exists(year, month, day, clock + offset) else ""


def of_exif(text: str, offset: str) -> str:
    """ "2026:05:03 14:05:06", and "+02:00" apart from it."""
    found = EXIF.match(text.strip())
    if not found:
        return ""
    year, month, day, clock = found.groups()
    zone = offset.strip() if OFFSET.fullmatch(offset.strip()) else ""
    return of_iso(f"{year}-{month}-{day}" + (f"T{clock}{zone}" if clock else ""))


def of_iim(date: str, time: str) -> str:
    """ "20260503" and "140506+0200"; month and day may be 00 where they are not known."""
    date, time = date.strip().replace("-", "").replace(":", ""), time.strip().replace(":", "")
    if not re.fullmatch(r"\d{8}", date):
        return ""
    known = [date[:4], *(part for part in (date[4:6], date[6:]) if part != "00")]
    day = "-".join(known)
    clock = re.fullmatch(r"(\d\d)(\d\d)(\d\d)([+-]\d{4})?", time)
    if len(known) < 3 or not clock:
        return of_iso(day)
    hour, minute, second, zone = clock.groups("")
    return of_iso(f"{day}T{hour}:{minute}:{second}{zone}") or of_iso(day)


def _exists(year: str, month: str | None, day: str | None, clock: str) -> bool:
    whole = f"{year}-{month or '01'}-{day or '01'}" + (f"T{clock}" if clock else "")
    try:
        return datetime.fromisoformat(whole).year >= EARLIEST
    except ValueError:
        return False
