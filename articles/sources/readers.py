"""Which reader reads which kind of document: one format a reader, found in a plain table."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from articles.sources.errors import DocumentRefused
from articles.sources.lexicon import Lexicon
from articles.sources.plain import read_plain
from articles.sources.story import Story

Reader = Callable[[bytes, str, Lexicon], Story]

READERS: dict[str, Reader] = {
    "": read_plain,
    ".txt": read_plain,
    ".text": read_plain,
}

LARGEST = 5_000_000

# What a document begins with, whatever its name says.
KINDS = (
    (b"%pdf", "a PDF"),
    (b"pk\x03\x04", "a ZIP archive, as Word and OpenDocument files are"),
    (b"\x89png", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"gif8", "a GIF picture"),
    (b"{\\rtf", "an RTF document"),
    (b"<?xml", "an XML document"),
    (b"<!doctype html", "an HTML page"),
    (b"<html", "an HTML page"),
    (b"\x16\x16\x01", "an ANPA 1312 wire transmission"),
)


def read(
    data: bytes, name: str, lexicon: Lexicon | None = None, *, largest: int = LARGEST
) -> Story:
    """What a document says: its parts, the account of every line, and the open questions.

    ``name`` is used for its ending and in errors; ``largest`` is in bytes. Raises
    DocumentRefused, with the reason, for anything that is no text with words.
    """
    if not data.strip():
        raise DocumentRefused(name, "it is empty")
    if len(data) > largest:
        size = f"{len(data):,} bytes; at most {largest:,} are read"
        raise DocumentRefused(name, f"it is too large: {size}")
    beginning = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:20].lower()
    for start, kind in KINDS:
        if beginning.startswith(start):
            raise DocumentRefused(name, f"it is {kind}; that kind is not read as plain text")
    reader = READERS.get(PurePath(name).suffix.lower(), read_plain)
    return reader(data, name, lexicon or Lexicon.standard())
