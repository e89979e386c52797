"""Single files out of an archive, after it has been listed."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from typing import BinaryIO, Protocol

from articles.management.files.packed import OPENERS, InZip, Listed
from articles.management.files.reopened import Spooled
from articles.sources import Limits


class TakenOut(Protocol):
    def read(self, listed: Listed, most: int) -> bytes:
        """The bytes of a file; none of one that has more than ``most``."""


def taken_out(
    name: str, file: BinaryIO, kind: str, limits: Limits, pictures: Iterable[Listed],
    ends: ExitStack,
) -> TakenOut:  # fmt: skip
    if kind == "zip":
        return FromZip(name, file, limits)
    if kind == "tar":
        return FromTar(file)
    return FromStream(ends.enter_context(OPENERS[kind](file)), pictures, limits)


class FromZip:
    """What it unpacks is counted, so that one picture for many documents is not for ever."""

    def __init__(self, name: str, file: BinaryIO, limits: Limits) -> None:
        self._zipped = InZip(name, file, limits).zipped
        self._entries = {entry.filename: entry for entry in self._zipped.entries}

    def read(self, listed: Listed, most: int) -> bytes:
        return self._zipped.read(self._entries[listed.path], most)


class FromTar:
    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def read(self, listed: Listed, most: int) -> bytes:
        self._file.seek(listed.offset)
        data = self._file.read(listed.size) if listed.size <= most else b""
        return data if len(data) == listed.size else b""


class FromStream:
    """A tar that is unpacked once more, as far as pictures are wanted: those that stand on the way
    are put aside, in a file."""

    def __init__(self, stream: BinaryIO, pictures: Iterable[Listed], limits: Limits) -> None:
        self._stream, self._most = stream, limits.picture
        self._coming = iter(sorted(pictures, key=lambda it: it.offset))
        self._aside = Spooled()
        self._places: dict[int, int] = {}

    def read(self, listed: Listed, most: int) -> bytes:
        if listed.size > min(most, self._most):
            return b""
        while listed.offset not in self._places and (picture := next(self._coming, None)):
            self._put_aside(picture)
        if listed.offset not in self._places:
            return b""
        self._aside.file.seek(self._places[listed.offset])
        return self._aside.file.read(listed.size)

    def _put_aside(self, picture: Listed) -> None:
        if picture.size > self._most:
            return
        self._stream.seek(picture.offset)
        data = self._stream.read(picture.size)
        place = self._aside.file.seek(0, 2)
        if len(data) == picture.size and self._aside.file.write(data) == len(data):
            self._places[picture.offset] = place
