"""Bytes to text: which of the encodings that news copy comes in, and where it breaks."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from articles.sources.errors import DocumentRefused

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Wire copy carries a handful of C0 controls (ANPA 1312, IPTC 7901); a picture is full of them.
MOST_CONTROLS = 0.02
CONTROLS = frozenset(range(0x20)) - {0x09, 0x0A, 0x0B, 0x0C, 0x0D} | {0x7F}
NOT_CONTROLS = bytes(code for code in range(256) if code not in CONTROLS)


@dataclass(frozen=True, kw_only=True, slots=True)
class Decoded:
    """``text`` starts at byte ``start`` of the document: after the byte order mark, if any."""

    text: str
    encoding: str
    start: int


def decode(data: bytes, name: str) -> Decoded:
    """A byte order mark decides; else strict UTF-8; else Windows-1252, never Latin-1.

    Windows-1252 because old copy has its quotes and dashes at 0x80-0x9F.
    """
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return _strictly(data, name, encoding, len(bom))
    _refuse_binary(data, name)
    try:
        return Decoded(text=data.decode("utf-8"), encoding="utf-8", start=0)
    except UnicodeDecodeError:
        return _strictly(data, name, "windows-1252", 0)


def _strictly(data: bytes, name: str, encoding: str, start: int) -> Decoded:
    try:
        text = data[start:].decode(encoding)
    except UnicodeDecodeError as error:
        at = start + error.start
        reason = f"It is neither UTF-8 nor {encoding}: byte {at} cannot be read."
        if encoding.startswith("utf"):
            reason = f"It says that it is {encoding.upper()}, but byte {at} cannot be read."
        raise DocumentRefused(name, reason) from None
    if "\x00" in text:
        raise DocumentRefused(name, "It holds NUL characters, so it is not a text document.")
    return Decoded(text=text, encoding=encoding, start=start)


def _refuse_binary(data: bytes, name: str) -> None:
    at = data.find(b"\x00")
    if at >= 0:
        raise DocumentRefused(name, f"It has a NUL byte at {at}, so it is not a text document.")
    if len(data.translate(None, NOT_CONTROLS)) > 8 + MOST_CONTROLS * len(data):
        raise DocumentRefused(name, "It is full of control characters, so it is not a text.")
