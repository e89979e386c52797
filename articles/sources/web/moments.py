"""Moments as formats of the web write them: ISO 8601 and RFC 2822, or a date in words."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from articles.sources.grammar.dates import date_in
from articles.sources.story import Stated

DAY = re.compile(r"\d{4}-\d\d-\d\d")
LONGEST = 60
# What databases write for no moment at all.
NEVER = re.compile(r"-0001 |^0000-00-00")
# There was no news before.
EARLIEST = 1600


def stated(text: str) -> Stated | None:
    """The moment that a field states in full; None when it cannot be told."""
    text = " ".join(text.split())
    if not text or len(text) > LONGEST or NEVER.search(text):
        return None
    moment = _iso(text) or _mail(text)
    if moment is None:
        found = date_in(text)
        moment = found[0].moment if found and found[0] and not found[3] else None
    if moment is None or moment.year < EARLIEST or not _fits(moment):
        return None
    return Stated(printed=text, moment=moment)


def _iso(text: str) -> date | datetime | None:
    try:
        if DAY.fullmatch(text):
            return date.fromisoformat(text)
        return datetime.fromisoformat(text) if DAY.match(text) else None
    except ValueError:
        return None


def _mail(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None


def _fits(moment: date | datetime) -> bool:
    """Whether it can be told in the time of any zone."""
    if not isinstance(moment, datetime) or moment.tzinfo is None:
        return moment.year < 9999
    try:
        moment.astimezone(UTC)
    except OverflowError:
        return False
    return moment.year < 9999
