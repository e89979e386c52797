"""The tables of tags that TIFF and EXIF are made of (TIFF 6.0, section 2).

Every entry may point anywhere, all of them at the same megabyte; so what is copied is counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
MOST_ENTRIES = 1_000
MOST_BYTES = 2_000_000

Order = Literal["little", "big"]


@dataclass(frozen=True, slots=True)
class Field:
    """``kind`` is the type of TIFF: 2 is text, 5 and 10 are fractions."""

    kind: int
    data: bytes
    order: Order

    @property
    def numbers(self) -> list[int]:
        size, signed = SIZES[self.kind], self.kind in (6, 8, 9, 10)
        size = size // 2 if self.kind in (5, 10) else size
        return [
            int.from_bytes(self.data[at : at + size], self.order, signed=signed)
            for at in range(0, len(self.data), size)
        ]


class Directories:
    """What is broken is left out."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._order: Order = "little" if data[:2] == b"II" else "big"
        self._left = MOST_BYTES

    def first(self) -> dict[int, Field]:
        if self._data[:4] not in (b"II*\0", b"MM\0*"):
            return {}
        return self.at(self._number(4, 4))

    def at(self, offset: int) -> dict[int, Field]:
        fields: dict[int, Field] = {}
        for number in range(min(self._number(offset, 2), MOST_ENTRIES)):
            at = offset + 2 + number * 12
            if at + 12 > len(self._data):
                break
            if (field := self._field(at)) is not None:
                fields.setdefault(self._number(at, 2), field)
        return fields

    def below(self, field: Field | None) -> dict[int, Field]:
        """The directory that a field points at."""
        if field is None or len(field.data) != 4:
            return {}
        return self.at(field.numbers[0]) if field.kind in (4, 13) else {}

    def _field(self, at: int) -> Field | None:
        kind, count = self._number(at + 2, 2), self._number(at + 4, 4)
        size = SIZES.get(kind, 0) * count
        begin = at + 8 if size <= 4 else self._number(at + 8, 4)
        if not 0 < size <= self._left or begin + size > len(self._data):
            return None
        self._left -= size if size > 4 else 0
        return Field(kind, self._data[begin : begin + size], self._order)

    def _number(self, at: int, size: int) -> int:
        return int.from_bytes(self._data[at : at + size], self._order)
