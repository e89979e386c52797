"""A day, a month or a year of the newsroom's time zone: pure of the clock."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Self

from django.http import Http404
from django.urls import reverse
from django.utils import timezone

# Of the years with an address, which have four digits.
EARLIEST = 1000
YEAR, MONTH, DAY = 1, 2, 3
NAMES = ("articles:year", "articles:month", "articles:day")


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """``parts`` are ``(2026,)``, ``(2026, 11)`` or ``(2026, 11, 20)``."""

    parts: tuple[int, ...]

    @classmethod
    def of(cls, moment: datetime, size: int) -> Self:
        """The one that the moment falls in; ``size`` is ``YEAR``, ``MONTH`` or ``DAY``."""
        day = timezone.localtime(moment).date()
        return cls(parts=(day.year, day.month, day.day)[:size])

    @property
    def first_day(self) -> date:
        return date(*(*self.parts, 1, 1)[:3])

    @property
    def days(self) -> int:
        match self.parts:
            case (year,):
                return (date(year + 1, 1, 1) - date(year, 1, 1)).days
            case (year, month):
                return monthrange(year, month)[1]
            case _:
                return 1

    @property
    def start(self) -> datetime:
        return _midnight(self.first_day)

    @property
    def end(self) -> datetime:
        return _midnight(self.first_day + timedelta(days=self.days))

    @property
    def path(self) -> str:
        sizes = (4, 2, 2)
        written = [f"{part:0{size}}" for part, size in zip(self.parts, sizes, strict=False)]
        return reverse(NAMES[len(written) - 1], args=written)

    @property
    def inner(self) -> list[Self]:
        """The months of a year, the days of a month."""
        number = 12 if len(self.parts) == 1 else self.days
        return [type(self)(parts=(*self.parts, part)) for part in range(1, number + 1)]


def span_or_404(parts: Sequence[str], now: datetime) -> Span:
    """Raises Http404 for what is no day, and for what has not begun."""
    span = Span(parts=tuple(map(int, parts)))
    try:
        begun = span.first_day <= timezone.localtime(now).date()
    except ValueError:
        raise Http404 from None
    if not begun:
        raise Http404
    return span


def _midnight(day: date) -> datetime:
    """Of the newsroom, in UTC. Where clocks skip midnight, the first moment after it."""
    local = datetime.combine(day, time(), timezone.get_default_timezone())
    return local.astimezone(UTC)
