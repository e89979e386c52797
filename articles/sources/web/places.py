"""Where the characters of a decoded text stand in the bytes."""

from __future__ import annotations

# Encodings in which every character is one byte.
SINGLE = ("windows-125", "cp125", "iso-8859-", "iso8859-", "latin", "ascii", "koi8", "cp85", "mac-")


class Places:
    """Byte offsets of characters, asked for in rising order; ``start`` is the first one's."""

    def __init__(self, text: str, encoding: str, start: int = 0) -> None:
        self._text, self._encoding = text, encoding
        self._index, self._byte = 0, start
        wide = encoding.replace("_", "-").startswith(("utf-16", "utf-32"))
        self._flat = encoding.startswith(SINGLE) or (text.isascii() and not wide)

    def at(self, index: int) -> int:
        passed = self._text[self._index : index]
        flat = self._flat or not passed
        self._byte += len(passed) if flat else len(passed.encode(self._encoding, "replace"))
        self._index = max(index, self._index)
        return self._byte
