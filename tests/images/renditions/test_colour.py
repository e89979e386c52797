"""Colours of files that bring no profile, by the numbers of what readers see."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import Image

from articles.images.preview import preview
from articles.images.renditions.inks import printed
from tests.images.renditions.drawing import colour, near, saved, whole

# As Adobe RGB (1998) 4.3.5.3 gives them, through XYZ; clipped to sRGB.
ADOBE = [
    ((100, 150, 100), (66, 151, 97)),
    ((200, 60, 60), (231, 57, 57)),
    ((128, 128, 128), (129, 129, 129)),
    ((60, 60, 180), (57, 57, 185)),
    ((30, 200, 90), (0, 201, 80)),
]
# Inks in hundredths, and what coated paper shows of them, as programs of the trade know it.
TINTS = [
    ((0, 0, 0, 0), (255, 255, 255)),
    ((50, 0, 0, 0), (109, 207, 246)),
    ((0, 50, 0, 0), (244, 154, 193)),
    ((0, 0, 50, 0), (255, 247, 153)),
    ((0, 50, 50, 0), (246, 150, 121)),
    ((50, 0, 50, 0), (130, 202, 156)),
    ((50, 50, 0, 0), (135, 129, 189)),
    ((0, 0, 0, 50), (147, 149, 152)),
    ((0, 0, 0, 100), (35, 31, 32)),
    ((75, 68, 67, 90), (0, 0, 0)),
]
# No screen shows these, and a plain difference of inks and white is off by more than 80.
FULL = [((100, 0, 0, 0), (0, 174, 239)), ((0, 100, 0, 0), (236, 0, 140))]


def marked(space: int | None, rules: str = "") -> bytes:
    made = Image.Exif()
    if space is not None:
        made.get_ifd(0x8769)[0xA001] = space
    if rules:
        made.get_ifd(0x8769)[0xA005] = {1: rules}
    return made.tobytes()


def seen(given: tuple[int, ...], mode: str = "RGB", kind: str = "TIFF", **how: Any) -> Any:
    return colour(whole(saved(Image.new(mode, (60, 40), given), kind, **how)), 0.5, 0.5)


@pytest.mark.parametrize("exif", [marked(0xFFFF, "R03"), marked(None, "R03"), marked(2)])
@pytest.mark.parametrize(("given", "expected"), ADOBE)
def test_adobe_rgb_that_only_exif_tells_of_becomes_srgb(
    given: tuple[int, ...], expected: tuple[int, ...], exif: bytes
) -> None:
    assert near(seen(given, kind="JPEG", quality=100, exif=exif), expected, by=4)


@pytest.mark.parametrize(
    "exif", [marked(1), marked(1, "R98"), marked(0xFFFF), marked(0xFFFF, "R98"), b"", b"Exif\0\0II"]
)
def test_all_other_pictures_without_a_profile_are_in_srgb(exif: bytes) -> None:
    given = (100, 150, 100)
    assert near(seen(given, kind="JPEG", quality=100, exif=exif), given, by=4)


@pytest.mark.parametrize(
    ("inks", "expected", "by"), [*((*it, 24) for it in TINTS), *((*it, 50) for it in FULL)]
)
def test_cmyk_without_a_profile_looks_as_printed(
    inks: tuple[int, ...], expected: tuple[int, ...], by: int
) -> None:
    given = tuple(round(it * 2.55) for it in inks)
    assert near(seen(given, "CMYK"), expected, by=by)


def test_cmyk_of_more_lines_than_are_worked_at_a_time_has_no_seam() -> None:
    image = Image.new("CMYK", (60, 700), (40, 30, 20, 10))
    assert len(set(printed(image).get_flattened_data())) == 1


def test_the_desk_sees_the_colours_that_readers_see() -> None:
    adobe: dict[str, Any] = {"kind": "JPEG", "quality": 100, "exif": marked(0xFFFF, "R03")}
    for mode, given, how in (("RGB", (30, 200, 90), adobe), ("CMYK", (0, 127, 127, 0), {})):
        data = saved(Image.new(mode, (60, 40), given), how.pop("kind", "TIFF"), **how)
        small = Image.open(io.BytesIO(preview(data)))
        assert near(colour(small, 0.5, 0.5), colour(whole(data), 0.5, 0.5), by=4)
