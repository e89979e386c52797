"""A picture's words as IPTC-IIM 4.2, in the segment of a JPEG that holds them."""

from __future__ import annotations

import struct

from articles.images.renditions.words import Words

UTF_8 = b"\x1b%G"
MARKER = b"\xff\xed"
SIGNATURE = b"Photoshop 3.0\0"
# A resource block of Photoshop's: its kind, and an empty name.
BLOCK = b"8BIM\x04\x04\0\0"


def segment(words: Words) -> bytes:
    """``b""`` where there is nothing to say. Usage terms have no field in IIM."""
    fields = [(80, name) for name in words.creators]
    fields += [(110, words.credit), (116, words.copyright)]
    said = b"".join(_dataset(2, number, text.encode()) for number, text in fields if text)
    if not said:
        return b""
    data = _dataset(1, 90, UTF_8) + _dataset(2, 0, b"\0\x04") + said
    block = SIGNATURE + BLOCK + struct.pack(">I", len(data)) + data + b"\0" * (len(data) % 2)
    return MARKER + struct.pack(">H", len(block) + 2) + block


def _dataset(record: int, number: int, value: bytes) -> bytes:
    return struct.pack(">BBBH", 0x1C, record, number, len(value)) + value
