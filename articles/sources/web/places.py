"""Where the characters of a decoded text stand in the bytes."""

from __future__ import annotations

# Encodings in which every character is one byte.
SINGLE = ("windows-125", "cp125", "iso-8859-", "iso8859-", "latin", "ascii", "koi8", "cp85", "mac-")


class Places:
    """Byte offsets of characters, asked for near the one before; ``start`` is the first one's."""

    def __init__(self, text: str, encoding: str, start: int = 0) -> None:
        self._text, self._encoding = text, encoding
        self._index, self._byte = 0, start
        wide = encoding.replace("_", "-").startswith(("utf-16", "utf-32"))
        self._flat = encoding.startswith(SINGLE) or (text.isascii() and not wide)

    def at(self, index: int) -> int:
        if index >= self._index:
            self._byte += self._length(self._text[self._index : index])
        else:
            self._byte -= self._length(self._text[index : self._index])
        self._index = index
        return self._byte

    def _length(self, text: str) -> int:
        return len(text) if self._flat else len(text.encode(self._encoding, "replace"))
