"""Files of which the end is zeros."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import Image, ImageFilter

from articles.images import PictureRefused, inspect
from articles.sources import Limits
from tests.pictures import saved

# A JPEG needs few bits for what is smooth: in so many zeros the decoder finds all of it.
SIZE = (1200, 800)
KINDS: list[tuple[str, dict[str, Any]]] = [
    ("JPEG", {"quality": 97}),
    ("JPEG", {"quality": 97, "progressive": True}),
    ("PNG", {}),
    ("WEBP", {"quality": 95}),
    ("WEBP", {"lossless": True}),
    ("AVIF", {"quality": 90, "speed": 9}),
]


def grain() -> Image.Image:
    return Image.effect_noise(SIZE, 90).filter(ImageFilter.GaussianBlur(0.6)).convert("RGB")


def emptied(data: bytes, part: float) -> bytes:
    kept = int(len(data) * part)
    return data[:kept] + bytes(len(data) - kept)


@pytest.mark.parametrize(("kind", "options"), KINDS)
@pytest.mark.parametrize("part", [0.3, 0.6, 0.9])
def test_zeros_in_the_place_of_the_end_are_damage(
    kind: str, options: dict[str, Any], part: float
) -> None:
    data = saved(grain(), kind, **options)
    with pytest.raises(PictureRefused, match="it is damaged"):
        inspect(emptied(data, part), Limits())


@pytest.mark.parametrize(("kind", "options"), KINDS)
def test_zeros_behind_the_end_are_none(kind: str, options: dict[str, Any]) -> None:
    data = saved(grain(), kind, **options)
    assert inspect(data + bytes(100_000), Limits()).width == SIZE[0]


def test_the_end_of_a_small_picture_in_the_metadata_is_not_that_of_the_picture() -> None:
    exif = Image.Exif()
    exif[0x9286] = saved(Image.new("RGB", (16, 16)))
    data = saved(grain(), "JPEG", quality=97, exif=exif)
    with pytest.raises(PictureRefused, match="ends before the picture does"):
        inspect(emptied(data, 0.5), Limits())


def test_a_black_picture_is_whole() -> None:
    for kind in ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF"):
        data = saved(Image.new("RGB", SIZE), kind)
        assert inspect(data, Limits()).format == kind
        with io.BytesIO(data) as file, Image.open(file) as image:
            assert image.size == SIZE
