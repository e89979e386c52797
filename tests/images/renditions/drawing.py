"""Pictures of every make, and what became of them."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image

from articles.images.renditions.drawn import Drawn, draw
from articles.images.renditions.words import Words

Focal = tuple[float, float]
NO_WORDS = Words()


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def drawn(
    data: bytes, words: Words = NO_WORDS, focal: tuple[float, float] = (0.5, 0.5)
) -> list[Drawn]:
    return list(draw(data, *focal, words))


def whole(data: bytes, kind: str = "JPEG") -> Image.Image:
    """The widest of the whole picture."""
    return opened(next(it for it in drawn(data) if it.shape == "" and it.format == kind))


def opened(file: Drawn) -> Image.Image:
    image = Image.open(io.BytesIO(file.data))
    assert image.format == file.format
    assert image.size == (file.width, file.height)
    image.load()
    return image


def colour(image: Image.Image, x: float, y: float) -> tuple[int, ...]:
    found = image.getpixel((int(x * image.width), int(y * image.height)))
    assert isinstance(found, tuple)
    return found


def near(one: tuple[int, ...], other: tuple[int, ...], by: int = 12) -> bool:
    return all(abs(a - b) <= by for a, b in zip(one, other, strict=True))
