"""Grays of more than 8 bits: Pillow would clip them to white where it turns them into colours."""

from __future__ import annotations

from PIL import Image

DEEP = {"I", "I;16", "I;16B", "I;16L", "I;16N", "F"}


def shallow(image: Image.Image) -> Image.Image:
    """16 bits and more, of gray: the 8 that count. Other numbers are spread over what is there."""
    low, high = image.getextrema()
    assert isinstance(low, int | float)
    assert isinstance(high, int | float)
    if image.mode != "F" and low >= 0 and high < 1 << 16:
        low, high = 0, (1 << 16) - 1 if image.mode != "I" or high > 255 else 255
    spread = 255 / (high - low) if high > low else 0.0
    wide = image.convert("F")
    return wide.point(lambda value: value * spread - low * spread).convert("L")
