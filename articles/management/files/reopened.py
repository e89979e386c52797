"""A file that is read at two places at once: for its documents, and for a picture of theirs."""

from __future__ import annotations

import io
import os
import tempfile
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

Reopen = Callable[[], BinaryIO]


def reopen_path(path: Path, descriptor: int) -> Reopen:
    """Opens the path again while it is the file of the descriptor, else raises OSError. Nothing
    is held open in between, for there may be many such files."""
    there = _identity(descriptor)

    def reopen() -> BinaryIO:
        file = path.open("rb")
        if _identity(file.fileno()) != there:
            file.close()
            raise OSError("it has changed since it was listed")
        return file

    return reopen


def _identity(descriptor: int) -> tuple[int, ...]:
    told = os.fstat(descriptor)
    return told.st_dev, told.st_ino, told.st_size, told.st_mtime_ns


class Spooled:
    """A file without a name, so that nothing is left if the run is killed. It is closed with the
    last who may read it."""

    def __init__(self) -> None:
        self.file: BinaryIO = tempfile.TemporaryFile()  # noqa: SIM115
        weakref.finalize(self, self.file.close)

    def reopen(self) -> BinaryIO:
        self.file.flush()
        return io.BufferedReader(_Apart(self))


class _Apart(io.RawIOBase):
    """Reads at a place of its own."""

    def __init__(self, spooled: Spooled) -> None:
        self._spooled = spooled
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        size = os.fstat(self._spooled.file.fileno()).st_size
        self._at = offset + {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: size}[whence]
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: WriteableBuffer) -> int:
        count = os.preadv(self._spooled.file.fileno(), [buffer], self._at)
        self._at += count
        return count
