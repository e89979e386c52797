from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from articles.models import Credit, Image, Shape, Work
from articles.views.printed.line import Line, Part, filled, linked
from articles.views.printed.made import made
from articles.views.printed.names import addresses, names
from articles.views.printed.shown import Shown, shown


@dataclass(frozen=True, kw_only=True, slots=True)
class Picture:
    """A picture's words, and its files where there are some to show.

    ``made`` tells readers of a picture that is no plain photograph or drawing. ``licence`` links
    to the deed of a Creative Commons licence. ``is_awaited``: its files are yet to be made.
    ``is_lead`` stands above the body; ``is_wide`` asks for more than the text's column. ``image``
    is for machines, which want all this in parts.
    """

    kind: ClassVar[str] = "figure"
    image: Image
    caption: str
    credit: Line
    alt: str
    made: str
    licence: Part | None
    shown: Shown | None
    is_awaited: bool
    may_be_passed_on: bool
    is_lead: bool = False
    is_wide: bool = False

    def __bool__(self) -> bool:
        return bool(self.shown or self.caption.strip() or self.credit)

    @property
    def is_credited(self) -> bool:
        return bool(self.credit or self.made or self.licence)


def picture_of(image: Image, caption: str = "", shape: str = Shape.WHOLE) -> Picture:
    """With every name of its credit linked.

    Needs the image's renditions, its credits and the aliases of those whom they name at hand.
    """
    rows = list(image.credits.all())
    credit = linked(image.credit_line, addresses(rows)) or line_of(rows)
    return _picture(image, caption, credit, shape)


def unlinked_picture(image: Image, shape: str) -> Picture:
    """As ``picture_of``, for places that are links already; needs no aliases."""
    credit = linked(image.credit_line, {}) or line_of(list(image.credits.all()))
    return _picture(image, "", tuple(Part(part.text) for part in credit), shape)


def _picture(image: Image, caption: str, credit: Line, shape: str) -> Picture:
    address, seen = image.licence_address, shown(image, shape)
    return Picture(
        image=image,
        caption=caption or image.caption,
        credit=credit,
        alt=image.alt,
        made=made(image.digital_source),
        licence=Part(image.get_licence_display(), address) if address else None,
        shown=seen,
        is_awaited=seen is None and bool(image.file) and not image.is_expired(),
        may_be_passed_on=image.may_be_passed_on,
    )


def line_of(credits: list[Credit]) -> Line:
    """A line for a picture that came without one: ``Photograph: A (Agency)``."""
    by_work: dict[str, list[Credit]] = {}
    for row in credits:
        by_work.setdefault(row.work, []).append(row)
    lines = [
        filled(_("{work}: {names}"), work=(Part(str(Work(work).label)),), names=names(rows))
        for work, rows in by_work.items()
    ]
    return sum(((Part(". "), *line) if number else line for number, line in enumerate(lines)), ())
