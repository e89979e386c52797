"""A zip file that may be hostile: what is in it, unpacked no further than the limits."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from articles.sources.errors import DocumentRefused, TooMuch

BEGINS = b"PK\x03\x04"
ENTRY = b"PK\x01\x02"
END = b"PK\x05\x06"
END64 = b"PK\x06\x06"
# The fixed part of an entry's own header, and where in it the lengths of its name and extras are.
HEADER, NAME_LENGTH_AT = 30, 26
# A number that stands elsewhere, since it needs more room.
BEYOND = 0xFFFFFFFF
CHUNK = 65_536
# What is packed tighter than this and unpacks to more than a little is a bomb.
TIGHTEST = 250
LITTLE = 5_000_000
LOCKED = 0x1
# Before its table of contents is made into objects, a table this large is no newsroom's.
LARGEST_TABLE = 64_000_000
FAULTS = (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError, zlib.error)


class Zipped:
    """The entries of a zip file and their bytes. Whatever is wrong raises DocumentRefused.

    ``entries`` and ``unpacked`` are how many files and how many bytes, in all, it may hold; sizes
    are counted while unpacking, since those stated may lie.
    """

    def __init__(self, file: BinaryIO, name: str, *, entries: int, unpacked: int) -> None:
        self._name = name
        self._file = file
        self._left = unpacked
        self._most = unpacked
        self._refuse_long_table(file, entries)
        try:
            self._zip = ZipFile(file)
        except (*FAULTS, struct.error, LookupError) as error:
            raise self._refusal(f"its packing is damaged or cut short ({error})") from None
        self.entries = self._zip.infolist()

    def _refusal(self, reason: str) -> DocumentRefused:
        return DocumentRefused(self._name, reason)

    def _refuse_long_table(self, file: BinaryIO, most: int) -> None:
        """Counts the entries in the bytes, as each made into an object costs much more."""
        size = file.seek(0, 2)
        file.seek(max(0, size - LARGEST_TABLE))
        tail = file.read(LARGEST_TABLE)
        end = tail.rfind(END)
        if end < 0 or end + 16 > len(tail):
            raise self._refusal("its packing is cut short")
        table: int = struct.unpack_from("<L", tail, end + 12)[0]
        if table == BEYOND and 0 <= (at := tail.rfind(END64)) <= len(tail) - 48:
            table = struct.unpack_from("<Q", tail, at + 40)[0]
        if table > LARGEST_TABLE or tail.count(ENTRY, max(0, end - table - 76), end) > most:
            raise self._refusal(f"it holds more than {most:,} files")

    def find(self, path: str) -> ZipInfo | None:
        """The last entry of a path, compared without case, as Word does."""
        wanted = path.lower().lstrip("/")
        found = (it for it in reversed(self.entries) if it.filename.lower() == wanted)
        return next(found, None)

    def read(self, entry: ZipInfo, most: int) -> bytes:
        """Its bytes whole; refused when there are more than ``most``."""
        unpacked = bytearray()
        for chunk in self.chunks(entry):
            unpacked += chunk
            if len(unpacked) > most:
                reason = f"“{entry.filename}” in it unpacks to more than {most:,} bytes"
                raise self._refusal(reason)
        return bytes(unpacked)

    @staticmethod
    def why_locked(entry: ZipInfo) -> str:
        return "it is locked with a password" if entry.flag_bits & LOCKED else ""

    def chunks(self, entry: ZipInfo) -> Iterator[bytes]:
        """Its bytes piece by piece."""
        if self.why_locked(entry):
            raise self._refusal(f"“{entry.filename}” in it is locked with a password")
        count = 0
        try:
            with self._zip.open(entry) as file:
                while chunk := file.read(CHUNK):
                    count += len(chunk)
                    self._left -= len(chunk)
                    if self._left < 0:
                        most = f"{self._most:,}"
                        raise TooMuch(self._name, f"it unpacks to more than {most} bytes")
                    if count > LITTLE and count > TIGHTEST * max(entry.compress_size, 1):
                        raise self._refusal(
                            f"“{entry.filename}” in it is packed suspiciously tight"
                        )
                    yield chunk
        except FAULTS as error:
            reason = f"“{entry.filename}” in it is damaged or cut short ({error})"
            raise self._refusal(reason) from None

    def span(self, entry: ZipInfo) -> tuple[int, int]:
        """The bytes of the file that hold the entry, from its header to its last."""
        self._file.seek(entry.header_offset + NAME_LENGTH_AT)
        lengths = struct.unpack("<HH", self._file.read(4).ljust(4, b"\0"))
        begins = entry.header_offset + HEADER + sum(lengths)
        return entry.header_offset, begins + entry.compress_size


def names_in(file: BinaryIO, most: int = 10_000) -> frozenset[str]:
    """The paths in a zip file; none for what is no zip file, or one that is damaged."""
    if file.read(4) != BEGINS:
        return frozenset()
    try:
        zipped = Zipped(file, "", entries=most, unpacked=0)
    except DocumentRefused:
        return frozenset()
    return frozenset(entry.filename for entry in zipped.entries)
