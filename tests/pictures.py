"""Small pictures, drawn when they are needed."""

from __future__ import annotations

import io
import random
from functools import lru_cache
from typing import Any

from PIL import Image, ImageDraw


@lru_cache
def picture(colour: str = "teal", size: tuple[int, int] = (40, 30), kind: str = "JPEG") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, kind)
    return out.getvalue()


@lru_cache
def scene(number: int, size: tuple[int, int] = (320, 240)) -> Image.Image:
    """Boats, houses and hills of one's own choice; each number another."""
    chance = random.Random(number)
    drawn = Image.new("RGB", size, "lightblue")
    draw = ImageDraw.Draw(drawn)
    for _ in range(24):
        left, top = chance.randrange(-40, size[0]), chance.randrange(-40, size[1])
        box = (left, top, left + chance.randrange(20, 140), top + chance.randrange(20, 140))
        colour = tuple(chance.randrange(256) for _ in range(3))
        chance.choice([draw.ellipse, draw.rectangle])(box, fill=colour)
    return drawn


def saved(drawn: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:
    out = io.BytesIO()
    drawn.save(out, kind, **options)
    return out.getvalue()
