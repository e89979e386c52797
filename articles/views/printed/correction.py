from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from django.utils.dates import MONTHS

from articles.models import CorrectionKind, Edition, Severity
from articles.views.printed.label import without_label

WORD = re.compile(r"\d+|[^\W\d_]+")
JOINTS = {"st", "nd", "rd", "th", "of"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Note:
    """A correction to print under its label, which the text does not repeat.

    ``date`` is an ISO day, or ``""`` where the text states it.
    """

    kind: str
    label: str
    text: str
    date: str
    is_serious: bool = False


def notes(edition: Edition) -> list[Note]:
    return [_note(one) for one in edition.corrections]


def _note(correction: dict[str, str]) -> Note:
    day, text = without_label(correction["kind"], correction["text"])
    known = date.fromisoformat(correction["date"]) if correction["date"] else None
    if day and not (known and states(day, known)):
        text = f"{day}: {text}"  # the only word of when, or another day than the desk's
    is_stated = known is not None and states(text, known)
    return Note(
        kind=correction["kind"],
        label=str(CorrectionKind(correction["kind"]).label),
        text=text,
        date="" if is_stated else correction["date"],
        is_serious=correction.get("severity") == Severity.SERIOUS,
    )


def states(text: str, day: date) -> bool:
    """Whether the text names the day: ``3 November 2026``, ``Nov. 3rd, 2026``, ``2026-11-03``."""
    words = [word.lstrip("0") for word in WORD.findall(text.lower()) if word not in JOINTS]
    return any(_is_day(day, *three) for three in zip(words, words[1:], words[2:], strict=False))


def _is_day(day: date, a: str, b: str, c: str) -> bool:
    orders = ((a, b, c), (b, a, c), (c, b, a))
    return any(
        (number, year) == (str(day.day), str(day.year)) and _is_month(month, day.month)
        for number, month, year in orders
    )


def _is_month(word: str, month: int) -> bool:
    name = str(MONTHS[month]).lower()
    return word == str(month) or (len(word) > 2 and name.startswith(word))
