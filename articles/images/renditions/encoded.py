"""A picture's bytes in each format, with nothing in them but the picture and its words."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image

from articles.images.renditions.iptc import segment
from articles.images.renditions.words import Words
from articles.images.renditions.xmp import packet

# Chosen so that the formats look alike (benchmarks/pictures.py measures it).
OPTIONS: dict[str, dict[str, Any]] = {
    "AVIF": {"quality": 60, "speed": 8, "max_threads": 1},
    "WEBP": {"quality": 80, "method": 4},
    "JPEG": {"quality": 80, "progressive": True, "optimize": True},
}


def encode(image: Image.Image, kind: str, words: Words) -> bytes:
    out = io.BytesIO()
    options = dict(OPTIONS[kind])
    if said := packet(words):
        options["xmp"] = said
    if kind == "JPEG":
        options["extra"] = segment(words)
    image.save(out, kind, **options)
    return out.getvalue()
