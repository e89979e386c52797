from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from articles.models import Credit, Image, Work
from articles.views.printed.line import Line, Part, filled, linked
from articles.views.printed.names import addresses, names


@dataclass(frozen=True, kw_only=True, slots=True)
class Picture:
    """A picture's words; there is no file to show yet."""

    kind: ClassVar[str] = "figure"
    caption: str
    credit: Line

    def __bool__(self) -> bool:
        return bool(self.caption.strip() or self.credit)


def picture_of(image: Image, caption: str = "") -> Picture:
    """With every name of its credit linked; needs its credits and their aliases at hand."""
    rows = list(image.credits.all())
    credit = linked(image.credit_line, addresses(rows)) or line_of(rows)
    return Picture(caption=caption or image.caption, credit=credit)


def unlinked_picture(image: Image) -> Picture:
    """As ``picture_of``, for places that are links already; needs no aliases."""
    credit = linked(image.credit_line, {}) or line_of(list(image.credits.all()))
    return Picture(caption=image.caption, credit=credit)


def line_of(credits: list[Credit]) -> Line:
    """A line for a picture that came without one: ``Photograph: A (Agency)``."""
    by_work: dict[str, list[Credit]] = {}
    for row in credits:
        by_work.setdefault(row.work, []).append(row)
    lines = [
        filled("{work}: {names}", work=(Part(str(Work(work).label)),), names=names(rows))
        for work, rows in by_work.items()
    ]
    return sum(((Part(". "), *line) if number else line for number, line in enumerate(lines)), ())
