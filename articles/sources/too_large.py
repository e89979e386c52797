"""Why a document is refused that has more bytes than are read."""

from __future__ import annotations

import re

# Letters of packed bytes; no words of any language stand so long without a space.
PACKED = re.compile(rb"[A-Za-z0-9+/=%_\r\n-]+")
LONG = 2_000
PICTURES = "most of them pictures written into it; save those as files of their own beside it"


def larger_than(most: int, read: bytes) -> str:
    """``read`` is what was read of it."""
    return ", ".join(filter(None, [f"it is larger than {most:,} bytes", what_fills(read)]))


def what_fills(data: bytes) -> str:
    """In words that read on after the number of bytes; ``""`` where it is its text."""
    packed = sum(len(run[0]) for run in PACKED.finditer(data) if len(run[0]) >= LONG)
    is_pictures = b"data:image/" in data or b"<inlineData" in data
    return PICTURES if is_pictures and 2 * packed > len(data) else ""
