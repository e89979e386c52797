"""Why bytes are no picture that is kept, in words that read on after a name and a colon."""

from __future__ import annotations

KINDS = "JPEG, PNG, WebP, AVIF, GIF and TIFF"
# Looked for in the beginning, in small letters.
WRITTEN = (
    (b"<svg", "an SVG drawing, which can hold programs; save it as PNG"),
    (b"<!doctype html", "a page of HTML, whatever its name says"),
    (b"<html", "a page of HTML, whatever its name says"),
)
BEGINNINGS = (
    (b"%PDF", "a PDF; save its pictures as JPEG or PNG"),
    (b"8BPS", "a file of Photoshop; save it as JPEG, PNG or TIFF"),
    (b"BM", "a bitmap of Windows; save it as PNG"),
    (b"PK\x03\x04", "a packed file or a document; unpack it"),
)
HEIC = (b"heic", b"heix", b"hevc", b"mif1", b"msf1")


def why_no_picture(data: bytes) -> str:
    if not data:
        return "it is no picture: it is empty"
    return f"it is no picture {_what(data)}"


def _what(data: bytes) -> str:
    start = data[:1000].lower()
    for mark, what in WRITTEN:
        if mark in start:
            return f"but {what}"
    for mark, what in BEGINNINGS:
        if data.startswith(mark):
            return f"but {what}"
    if data[4:8] == b"ftyp":
        heic = "HEIC, which browsers do not show; save it as JPEG"
        return f"but {heic if data[8:12] in HEIC else 'a film'}"
    return f"of a kind that is kept ({KINDS})"
