"""What is kept as a picture, and what is refused with the reason."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from articles.images import PictureRefused, inspect, preview
from articles.sources import Limits
from tests.pictures import picture
from tests.sources.mutants import mutants


def png_of(width: int, height: int) -> bytes:
    """A picture that says it has these sides, and ends there."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    check = struct.pack(">I", zlib.crc32(header))
    return b"\x89PNG\r\n\x1a\n\0\0\0\r" + header + check + b"\0\0\0\x09IDAT"


def with_text() -> bytes:
    words = PngInfo()
    words.add_text("Comment", "x" * 50_000_000, zip=True)
    out = io.BytesIO()
    Image.new("RGB", (4, 4)).save(out, "PNG", pnginfo=words)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF"])
def test_a_picture_is_what_its_bytes_say(kind: str) -> None:
    seen = inspect(picture(kind=kind), Limits())
    assert (seen.format, seen.width, seen.height) == (kind, 40, 30)
    assert preview(picture(kind=kind)).startswith(b"\xff\xd8\xff")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "no picture"),
        (b"<html>", "no picture"),
        (png_of(60_000, 60_000), "more pixels"),
        (png_of(10_000, 10_000), "more pixels"),
        (png_of(8_000, 8_000), "more than 50,000,000 pixels"),
        (png_of(0, 10), "damaged|sides"),
        (png_of(20_000, 1), "sides are 20,000 by 1"),
        (picture(size=(400, 300))[:600], "damaged"),
        (b"GIF89a/*" + b"\xff\xff\xff\xff" + b"*/=1;alert(1)", "damaged|sides"),
        (with_text(), "damaged"),
    ],
)
def test_what_is_no_safe_picture_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(PictureRefused, match=reason):
        inspect(data, Limits())


def test_bytes_and_pixels_are_limited() -> None:
    with pytest.raises(PictureRefused, match="larger than 100 bytes"):
        inspect(picture(), Limits(picture=100))
    with pytest.raises(PictureRefused, match="more than 1,000 pixels"):
        inspect(picture(), Limits(pixels=1_000))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "TIFF"])
def test_a_damaged_picture_is_kept_or_refused(kind: str) -> None:
    refused = 0
    for mutant in mutants(picture(kind=kind)):
        try:
            assert inspect(mutant, Limits()).width
        except PictureRefused:
            refused += 1
    assert refused > 20


def test_nothing_but_the_picture_is_in_its_preview() -> None:
    hostile = picture() + b"<?php system($_GET['x']); ?><script>alert(1)</script>"
    assert b"script" not in preview(hostile)
