from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from django.utils.dates import MONTHS

from articles.models import Edition

WORD = re.compile(r"\d+|[^\W\d_]+")
JOINTS = {"st", "nd", "rd", "th", "of"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Note:
    """A correction to print; ``date`` is an ISO day, or ``""`` where the text states it."""

    label: str
    text: str
    date: str


def notes(edition: Edition) -> list[Note]:
    return [
        Note(label=one["label"], text=one["text"], date="" if _is_dated(one) else one["date"])
        for one in edition.corrections
    ]


def states(text: str, day: date) -> bool:
    """Whether the text names the day: ``3 November 2026``, ``Nov. 3rd, 2026``, ``2026-11-03``."""
    words = [word.lstrip("0") for word in WORD.findall(text.lower()) if word not in JOINTS]
    return any(_is_day(day, *three) for three in zip(words, words[1:], words[2:], strict=False))


def _is_dated(correction: dict[str, str]) -> bool:
    day = correction["date"]
    return bool(day) and states(correction["text"], date.fromisoformat(day))


def _is_day(day: date, a: str, b: str, c: str) -> bool:
    orders = ((a, b, c), (b, a, c), (c, b, a))
    return any(
        (number, year) == (str(day.day), str(day.year)) and _is_month(month, day.month)
        for number, month, year in orders
    )


def _is_month(word: str, month: int) -> bool:
    name = str(MONTHS[month]).lower()
    return word == str(month) or (len(word) > 2 and name.startswith(word))
