"""Which pictures count as the same to the eye."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PIL import Image, ImageEnhance

from articles.images import inspect, preview
from articles.images.likeness import MOST, distance
from articles.sources import Limits
from tests.pictures import picture, saved, scene

ROTATED = 6  # EXIF: to be turned by a quarter to the right
SCENES = range(12)


def hash_of(data: bytes) -> str:
    return inspect(data, Limits()).perceptual_hash


@pytest.mark.parametrize(
    "change",
    [
        lambda it: saved(it, quality=35),
        lambda it: saved(it.resize((160, 120)), "WEBP", quality=50),
        lambda it: saved(it, "PNG"),
        lambda it: saved(it.convert("L")),
        lambda it: saved(it.quantize(), "GIF"),
        lambda it: saved(ImageEnhance.Brightness(it).enhance(1.15)),
        lambda it: saved(it.crop((3, 2, 317, 238))),
    ],
)
@pytest.mark.parametrize("number", SCENES)
def test_a_picture_drawn_anew_looks_the_same(
    number: int, change: Callable[[Image.Image], bytes]
) -> None:
    original = hash_of(saved(scene(number)))
    assert distance(original, hash_of(change(scene(number)))) <= MOST


def test_a_picture_that_was_turned_upright_looks_the_same() -> None:
    exif = Image.Exif()
    exif[0x0112] = ROTATED
    lying = saved(scene(1).transpose(Image.Transpose.ROTATE_90), exif=exif)
    assert distance(hash_of(saved(scene(1))), hash_of(lying)) <= MOST


def test_other_pictures_do_not() -> None:
    hashes = [hash_of(saved(scene(number))) for number in SCENES]
    pairs = [(one, other) for at, one in enumerate(hashes) for other in hashes[:at]]
    assert min(distance(one, other) for one, other in pairs) > MOST


def test_a_flat_picture_is_like_no_other() -> None:
    assert hash_of(picture("teal")) == hash_of(picture("red")) == ""


@pytest.mark.parametrize(("mode", "kind"), [("I;16", "PNG"), ("I;16", "TIFF"), ("I", "TIFF")])
def test_a_gray_of_16_bits_looks_like_that_of_8(mode: str, kind: str) -> None:
    assert distance(hash_of(saved(scene(1))), hash_of(saved(deep(mode), kind))) <= MOST


@pytest.mark.parametrize(("mode", "kind"), [("I;16", "PNG"), ("I;16", "TIFF"), ("I", "TIFF")])
def test_a_gray_of_16_bits_is_no_white_preview(mode: str, kind: str) -> None:
    original, shown = hash_of(saved(scene(1))), preview(saved(deep(mode), kind))
    assert distance(original, hash_of(shown)) <= MOST


def deep(mode: str) -> Image.Image:
    gray = scene(1).convert("L").convert("I")
    return gray.point(lambda value: value * 257).convert(mode)
