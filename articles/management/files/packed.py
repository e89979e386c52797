"""What is in an archive: listed by its name and place, or read one file after the other."""

from __future__ import annotations

import bz2
import gzip
import lzma
import tarfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath
from stat import S_ISLNK
from typing import IO, Any, BinaryIO, NamedTuple, Protocol
from zipfile import ZipInfo

from articles.management.files.kinds import is_tar
from articles.management.files.tar import CarefulTarInfo
from articles.sources import LOOKED_AT, DocumentRefused, Limits
from articles.sources.zipped import CHUNK, Zipped

OPENERS: dict[str, Any] = {"gz": gzip.open, "bz2": bz2.open, "xz": lzma.open}
FAULTS = (EOFError, OSError, ValueError, tarfile.TarError, zlib.error, lzma.LZMAError)
SPECIAL = "it is a link or a device in the archive, and no file"


class Member(NamedTuple):
    """``refused`` says why it cannot be had, ``data`` gives its bytes piece by piece."""

    path: str
    refused: str
    data: Iterator[bytes]


class Listed(NamedTuple):
    """A plain file in an archive, and where its bytes are in a tar; a zip finds them itself."""

    path: str
    offset: int = 0
    size: int = 0


class Packed(Protocol):
    def listed(self) -> Iterator[Listed]: ...

    def members(self) -> Iterator[Member]: ...


@contextmanager
def opened(name: str, file: BinaryIO, kind: str, limits: Limits) -> Iterator[Packed]:
    if kind == "zip":
        yield InZip(name, file, limits)
    elif kind == "tar":
        yield InTar(name, file, limits)
    else:
        with OPENERS[kind](file) as unpacked:
            head = unpacked.read(LOOKED_AT)
            unpacked.seek(0)
            yield InTar(name, unpacked, limits) if is_tar(head) else Alone(name, unpacked, kind)


class InZip:
    def __init__(self, name: str, file: BinaryIO, limits: Limits) -> None:
        entries, unpacked = limits.archive_entries, limits.archive_unpacked
        self.zipped = Zipped(file, name, entries=entries, unpacked=unpacked)

    def listed(self) -> Iterator[Listed]:
        for entry in self.zipped.entries:
            if not (entry.is_dir() or self._why_refused(entry)):
                yield Listed(entry.filename)

    def members(self) -> Iterator[Member]:
        for entry in self.zipped.entries:
            if not entry.is_dir():
                refused = self._why_refused(entry)
                yield Member(entry.filename, refused, self.zipped.chunks(entry))

    def _why_refused(self, entry: ZipInfo) -> str:
        special = SPECIAL if S_ISLNK(entry.external_attr >> 16) else ""
        return special or self.zipped.why_locked(entry)


class InTar:
    """A tar that is not packed further, or is unpacked while it is read."""

    def __init__(self, name: str, file: BinaryIO, limits: Limits) -> None:
        self._name, self._file, self._limits = name, file, limits

    def listed(self) -> Iterator[Listed]:
        for _, header in self._headers("r:"):
            if header.isreg():
                yield Listed(header.name, header.offset_data, header.size)

    def members(self) -> Iterator[Member]:
        for tar, header in self._headers("r|"):
            if header.isreg():
                yield Member(header.name, "", _chunks(tar.extractfile(header)))
            elif not header.isdir():
                yield Member(header.name, SPECIAL, iter(()))

    def _headers(self, mode: Any) -> Iterator[tuple[tarfile.TarFile, tarfile.TarInfo]]:
        """``mode`` is "r:" to pass over the bytes of the files, "r|" to read them on the way."""
        count = size = 0
        limits = self._limits
        self._file.seek(0)
        with tarfile.open(fileobj=self._file, mode=mode, tarinfo=CarefulTarInfo) as tar:
            while header := tar.next():
                tar.members.clear()  # type: ignore[attr-defined]  # it would keep them all
                count, size = count + 1, size + header.size
                if count > limits.archive_entries:
                    most = f"{limits.archive_entries:,}"
                    raise DocumentRefused(self._name, f"it holds more than {most} files")
                if size > limits.archive_unpacked:
                    most = f"{limits.archive_unpacked:,}"
                    raise DocumentRefused(self._name, f"it unpacks to more than {most} bytes")
                yield tar, header


class Alone:
    """One document that is packed."""

    def __init__(self, name: str, file: BinaryIO, kind: str) -> None:
        self._file = file
        packed = PurePosixPath(name).name
        ends = packed.lower().endswith(f".{kind}")
        self._inner = packed.rpartition(".")[0] if ends else "document"

    def listed(self) -> Iterator[Listed]:
        yield Listed(self._inner)

    def members(self) -> Iterator[Member]:
        yield Member(self._inner, "", _chunks(self._file))


def _chunks(file: IO[bytes] | None) -> Iterator[bytes]:
    while file and (chunk := file.read(CHUNK)):
        yield chunk
