"""A picture's sides as its camera was held, from those that its file is stored with."""

from __future__ import annotations

LYING = ("5", "6", "7", "8")


def upright_sides(format: str, width: int, height: int, orientation: str) -> tuple[int, int]:
    """``orientation`` is EXIF's, ``""`` for none. Sides of a TIFF are upright from the start: so
    its decoder gives them."""
    lies = orientation in LYING and format != "TIFF"
    return (height, width) if lies else (width, height)
