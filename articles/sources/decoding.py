"""Bytes to text: which of the encodings that news copy comes in, and where it breaks."""

from __future__ import annotations

import codecs
import re
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
# Multi-byte sequences of UTF-8, and halves of surrogate pairs written as if they were letters.
SEQUENCES = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]"
    rb"|[\xf0-\xf4][\x80-\xbf]{3}"
)
SURROGATES = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
NOT_ASCII = re.compile(rb"[\x80-\xff]+")
MOSTLY = 0.9
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
    except UnicodeDecodeError as error:
        if _is_broken_utf8(data):
            reason = f"it is UTF-8 but for single bytes: byte {error.start} cannot be read"
            raise DocumentRefused(name, reason) from None
        return _strictly(data, name, "windows-1252", 0)


def _is_broken_utf8(data: bytes) -> bool:
    """Whether nearly all that is not ASCII is UTF-8, which Windows-1252 hardly ever looks like.

    Read as Windows-1252, all of it would come out as other letters. Surrogates (CESU-8) count
    as UTF-8 of a broken kind: no Windows-1252 text has them and is otherwise UTF-8.
    """
    valid = len(SEQUENCES.findall(data))
    broken = SEQUENCES.sub(b" ", data)
    if SURROGATES.search(broken) and not NOT_ASCII.search(SURROGATES.sub(b" ", broken)):
        return True
    return valid >= MOSTLY * (valid + len(NOT_ASCII.findall(broken)))


def _strictly(data: bytes, name: str, encoding: str, start: int) -> Decoded:
    try:
        text = data[start:].decode(encoding)
    except UnicodeDecodeError as error:
        at = start + error.start
        reason = f"it is neither UTF-8 nor {encoding}: byte {at} cannot be read"
        if encoding.startswith("utf"):
            reason = f"it says that it is {encoding.upper()}, but byte {at} cannot be read"
        raise DocumentRefused(name, reason) from None
    if "\x00" in text:
        raise DocumentRefused(name, "it holds NUL characters, so it is not a text document")
    return Decoded(text=text, encoding=encoding, start=start)


def _refuse_binary(data: bytes, name: str) -> None:
    at = data.find(b"\x00")
    if at >= 0:
        raise DocumentRefused(name, f"it has a NUL byte at {at}, so it is not a text document")
    if len(data.translate(None, NOT_CONTROLS)) > 8 + MOST_CONTROLS * len(data):
        raise DocumentRefused(name, "it is full of control characters, so it is not a text")
