"""Bytes to text: which of the encodings that news copy comes in, and where it breaks."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from articles.sources.errors import DocumentRefused
from articles.sources.latin import latin_encoding
from articles.sources.legacy import legacy_encoding

# The longer one first where one begins as another does.
BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Their letters' width in bytes, and where in it the byte is that is not 0 in Western copy.
WIDE = (("utf-16-le", 2, 0), ("utf-16-be", 2, 1), ("utf-32-le", 4, 0), ("utf-32-be", 4, 3))
# Copy carries a handful of C0 controls (ANPA 1312, IPTC 7901); a picture is full of them.
MOST_CONTROLS = 0.02
CONTROLS = frozenset(range(0x20)) - {0x09, 0x0A, 0x0B, 0x0C, 0x0D} | {0x7F}
NOT_CONTROLS = bytes(code for code in range(256) if code not in CONTROLS)
# Multi-byte sequences of UTF-8, those that other encodings hardly ever look like, and halves of
# surrogate pairs written as if they were letters.
SEQUENCES = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]"
    rb"|[\xf0-\xf4][\x80-\xbf]{3}"
)
SURE = re.compile(rb"[\xc2\xc3][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
SURROGATES = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
NOT_ASCII = re.compile(rb"[\x80-\xff]+")
MOSTLY, PARTLY = 0.9, 0.2
# Bytes in a hundred that may be lost before a document is no text worth mending.
MOST_LOST = 0.05
LOST = re.compile("[\udc80-\udcff]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Decoded:
    """``text`` starts at byte ``start`` of the document: after the byte order mark, if any.

    Where bytes may be ``lost``, those that are not of the encoding stand in the text as halves of
    surrogate pairs, so that each letter still tells its bytes. A ``guessed`` encoding is the one
    whose letters fit.
    """

    text: str
    encoding: str
    start: int
    lost: int = 0
    guessed: bool = False


def decode(data: bytes, name: str, *, losing: bool = False) -> Decoded:
    """A byte order mark decides; else NUL bytes at every other place; else strict UTF-8; else
    the letters, where they are not Latin; else Windows-1252, never Latin-1.

    Windows-1252 because old copy has its quotes and dashes at 0x80-0x9F. ``losing`` allows for
    single bytes that cannot be read; without it they refuse the document.
    """
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return _decoded(data, name, encoding, len(bom), losing)
    wide = wide_encoding(data)
    if wide:
        return _decoded(data, name, wide, 0, losing)
    _refuse_binary(data, name)
    try:
        return Decoded(text=data.decode("utf-8"), encoding="utf-8", start=0)
    except UnicodeDecodeError:
        if _is_broken_utf8(data):
            return _decoded(data, name, "utf-8", 0, losing)
    legacy = legacy_encoding(data) or latin_encoding(data)
    if legacy:
        return Decoded(text=data.decode(legacy), encoding=legacy, start=0, guessed=True)
    return _decoded(data, name, "windows-1252", 0, losing)


def wide_encoding(data: bytes) -> str:
    """UTF-16 or UTF-32 without a mark: of Western copy every other byte, or three in four, is 0."""
    head = data[:4_000]
    if not head or head.count(0) < 0.25 * len(head):
        return ""
    for encoding, width, letter in WIDE:
        zeros = [head[place::width].count(0) * width / len(head) for place in range(width)]
        if zeros.pop(letter) < 0.02 and min(zeros) > 0.5:
            return encoding
    return ""


def _is_broken_utf8(data: bytes) -> bool:
    """Whether what is not ASCII is UTF-8 but for single bytes or a part.

    Read as Windows-1252, all of it would come out as other letters. Surrogates (CESU-8) count
    as UTF-8 of a broken kind: no Windows-1252 text has them and is otherwise UTF-8.
    """
    valid = len(SEQUENCES.findall(data))
    broken = SEQUENCES.sub(b" ", data)
    if SURROGATES.search(broken) and not NOT_ASCII.search(SURROGATES.sub(b" ", broken)):
        return True
    runs = valid + len(NOT_ASCII.findall(broken))
    if valid >= MOSTLY * runs:
        return True
    sure = len(SURE.findall(data))
    return sure > 2 and sure >= PARTLY * runs


def _decoded(data: bytes, name: str, encoding: str, start: int, losing: bool) -> Decoded:
    may_lose = losing and encoding in ("utf-8", "windows-1252")
    try:
        text = data[start:].decode(encoding, "surrogateescape" if may_lose else "strict")
    except UnicodeDecodeError as error:
        raise _refusal(name, encoding, start, start + error.start) from None
    lost = len(LOST.findall(text)) if may_lose else 0
    if lost > MOST_LOST * len(data):
        at = text.index(LOST.search(text)[0])  # type: ignore[index]
        before = len(text[:at].encode(encoding))
        raise _refusal(name, encoding, start, start + before)
    _refuse_binary(text.encode("latin-1", "replace"), name)
    return Decoded(text=text, encoding=encoding, start=start, lost=lost)


def _refusal(name: str, encoding: str, start: int, at: int) -> DocumentRefused:
    if start or encoding.startswith("utf-"):
        said = "it says that it is" if start else "it reads like"
        return DocumentRefused(name, f"{said} {encoding.upper()}, but byte {at} cannot be read")
    return DocumentRefused(name, f"it is neither UTF-8 nor {encoding}: byte {at} cannot be read")


def _refuse_binary(data: bytes, name: str) -> None:
    if len(data.translate(None, NOT_CONTROLS)) > 8 + MOST_CONTROLS * len(data):
        raise DocumentRefused(name, "it is full of control characters, so it is not a text")
