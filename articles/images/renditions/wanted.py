"""Which files are made of a picture, by its size."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

FORMATS = ("AVIF", "WEBP", "JPEG")
ENDINGS = {"AVIF": "avif", "WEBP": "webp", "JPEG": "jpg"}
WHOLE = ""
RATIOS = {"16:9": 16 / 9, "4:3": 4 / 3, "1:1": 1.0}
WIDTHS = (480, 840, 1260, 1680)
CROP_WIDTHS = (480, 840)
# Search engines ask for crops that are larger than any card, and know JPEG best.
CROP_WIDTHS_IN_JPEG = (480, 840, 1260)
# A file is made in its own width where the next smaller one would be this much smaller.
WORTH_IT = 1.15
# WebP can hold 16,383 lines.
TALLEST = 16_000

Box = tuple[float, float, float, float]


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """A part of the upright picture (left, top, right, bottom in its pixels) at a size."""

    shape: str
    box: Box
    width: int
    height: int
    formats: tuple[str, ...]

    @property
    def scale(self) -> float:
        return self.width / (self.box[2] - self.box[0])


def wanted(width: int, height: int, focal_x: float, focal_y: float) -> Iterator[Wanted]:
    """For an upright picture of that size, never larger than it; largest first, whole before
    crops. The focal point is in parts of width and height."""
    for shape in (WHOLE, *RATIOS):
        box = _box(width, height, RATIOS.get(shape), focal_x, focal_y)
        room = box[2] - box[0]
        ratio = RATIOS.get(shape) or width / height
        for one in reversed(_widths(shape, min(int(room), int(TALLEST * ratio)) or 1)):
            formats = tuple(kind for kind in FORMATS if one in _in_format(shape, kind, room))
            lines = max(1, round(one / ratio))
            yield Wanted(shape=shape, box=box, width=one, height=lines, formats=formats)


def _widths(shape: str, room: int) -> list[int]:
    every = WIDTHS if shape == WHOLE else CROP_WIDTHS_IN_JPEG
    found = [width for width in every if width <= room]
    own = min(room, every[-1])
    return found if found and own <= WORTH_IT * found[-1] else [*found, own]


def _in_format(shape: str, kind: str, room: float) -> range:
    most = CROP_WIDTHS[-1] if shape != WHOLE and kind != "JPEG" else WIDTHS[-1]
    return range(1, most + 1)


def _box(width: int, height: int, ratio: float | None, across: float, down: float) -> Box:
    """The largest part of that shape that has the focal point as near its middle as can be."""
    if ratio is None:
        return (0, 0, width, height)
    wide = min(float(width), height * ratio)
    high = min(wide / ratio, float(height))  # rounding may make it more
    left = min(max(across * width - wide / 2, 0), width - wide)
    top = min(max(down * height - high / 2, 0), height - high)
    return (left, top, min(left + wide, width), min(top + high, height))
