"""The same text in other bytes: composed or decomposed letters, line ends, a byte order mark."""

from __future__ import annotations

import hashlib
import unicodedata

# A longer document is hardly sent again by another editor's machine, and takes its time.
LONGEST = 1_000_000


def digest_of_text(data: bytes) -> str | None:
    """SHA-256 of a text however its bytes spell it; ``None`` of what is no text in UTF-8.

    That of its letters composed (NFC), its lines ended by a line feed, without the mark.
    """
    if len(data) > LONGEST or b"\0" in data:
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return hashlib.sha256(unicodedata.normalize("NFC", text).encode()).hexdigest()
