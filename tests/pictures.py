"""Small pictures, drawn when they are needed."""

from __future__ import annotations

import io
from functools import lru_cache

from PIL import Image


@lru_cache
def picture(colour: str = "teal", size: tuple[int, int] = (40, 30), kind: str = "JPEG") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, kind)
    return out.getvalue()
