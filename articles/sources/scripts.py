"""Whether a text has letters of other scripts than Latin: asked once, before their words are."""

from __future__ import annotations

# In UTF-8: all of ASCII, what letters of Latin and punctuation begin with, and what goes on.
WESTERN = bytes([*range(0x80), *range(0x80, 0xC0), *range(0xC2, 0xCD), 0xE2, 0xEF, 0xF0])
# Of those that begin as punctuation does: Georgian and Ethiopic.
OTHERS = (b"\xe2\xb4", b"\xe2\xb6", b"\xe2\xb7")


def beyond_latin(text: str) -> bool:
    """Marks and symbols of all scripts count as Latin here."""
    if text.isascii():
        return False
    data = text.encode("utf-8", "replace")
    return bool(data.translate(None, WESTERN)) or any(start in data for start in OTHERS)
