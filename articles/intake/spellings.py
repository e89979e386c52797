"""The same text in other bytes: composed or decomposed letters, line ends, a byte order mark."""

from __future__ import annotations

import codecs
import hashlib
import unicodedata
from collections.abc import Iterator
from typing import Literal

# A longer document is hardly sent again by another editor's machine, and takes its time.
LONGEST = 1_000_000
FORMS: tuple[Literal["NFC", "NFD"], ...] = ("NFC", "NFD")


def digests_of_text(data: bytes) -> tuple[str, ...]:
    """SHA-256 of the ways to write a text in UTF-8, the plainest first; none of other bytes."""
    if len(data) > LONGEST or b"\0" in data:
        return ()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return ()
    return tuple(hashlib.sha256(it).hexdigest() for it in _spellings(text))


def _spellings(text: str) -> Iterator[bytes]:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    forms = [text] if text.isascii() else [unicodedata.normalize(it, text) for it in FORMS]
    for form in dict.fromkeys(forms):
        for ending in ("\n", "\r\n"):
            written = form.replace("\n", ending).encode()
            yield written
            yield codecs.BOM_UTF8 + written
