"""What is kept as a picture, and what is refused with the reason."""

from __future__ import annotations

import io
import resource
import struct
import zlib

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from articles.images import PictureRefused, apart, inspect, preview
from articles.images.likeness import MOST, distance
from articles.sources import Limits
from tests.pictures import picture, saved, scene
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


def test_a_preview_of_what_shows_through_is_laid_on_white() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (60, 40), (0, 0, 0, 0)).save(out, "PNG")
    with Image.open(io.BytesIO(preview(out.getvalue()))) as seen:
        assert seen.convert("RGB").getpixel((30, 20)) == (255, 255, 255)


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
        (b"<svg/>", "but an SVG drawing, which can hold programs; save it as PNG"),
        (b"\xef\xbb\xbf<?xml version='1.0'?> <!-- --> <SVG>", "but an SVG drawing"),
        (b"<html>", "but a page of HTML, whatever its name says"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "but HEIC, .* save it as JPEG"),
        (b"\0\0\0\x18ftypisom\0\0\0\0", "but a film"),
        (b"%PDF-1.7", "but a PDF"),
        (b"words", r"of a kind that is kept \(JPEG, PNG, WebP, AVIF, GIF and TIFF\)"),
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
    with pytest.raises(PictureRefused, match="40 by 30 pixels; 39 is the most"):
        inspect(picture(), Limits(side=39))
    with pytest.raises(PictureRefused, match="larger than 30 MB"):
        inspect(picture() + b"\0" * 30_000_000, Limits())


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_a_picture_that_takes_much_memory_costs_another_process(kind: str) -> None:
    data = saved(scene(1).resize((5_000, 4_000)), kind)
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    seen = inspect(data, Limits())
    assert (seen.width, seen.height) == (5_000, 4_000)
    assert (
        distance(seen.perceptual_hash, inspect(saved(scene(1)), Limits()).perceptual_hash) <= MOST
    )
    assert preview(data).startswith(b"\xff\xd8\xff")
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime > before
    with pytest.raises(PictureRefused, match="damaged"):
        inspect(data[: len(data) // 2], Limits())


def test_a_process_that_comes_to_an_end_refuses_its_picture(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.executable", "false")
    with pytest.raises(PictureRefused, match="more memory to decode"):
        apart.decoded_apart("likeness", picture(), "JPEG")


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
