"""The documents in an archive, one after the other and none of them on the disk.

What is not safe is refused by its name and the rest is read; an archive that is damaged or
unpacks to too much gives what it had up to there, and is refused itself.
"""

from __future__ import annotations

import bz2
import gzip
import lzma
import tarfile
import zlib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path, PurePosixPath
from stat import S_ISLNK
from typing import IO, Any, BinaryIO, NamedTuple

from articles.intake import Document
from articles.management.files.kinds import archive_kind, is_tar
from articles.management.files.names import is_no_copy, is_unfinished, printable, why_unsafe
from articles.management.files.tar import CarefulTarInfo
from articles.sources import LOOKED_AT, DocumentRefused, Limits, endings, is_recognised, most_bytes
from articles.sources.errors import TooMuch
from articles.sources.zipped import CHUNK, Zipped

OPENERS: dict[str, Any] = {"gz": gzip.open, "bz2": bz2.open, "xz": lzma.open}
FAULTS = (EOFError, OSError, ValueError, tarfile.TarError, zlib.error, lzma.LZMAError)
SPECIAL = "it is a link or a device in the archive, and no file"


class Member(NamedTuple):
    """``refused`` says why it cannot be had, ``data`` gives its bytes piece by piece."""

    path: str
    refused: str
    data: Iterator[bytes]


def members(
    name: str, file: BinaryIO, kind: str, limits: Limits, left_out: list[tuple[str, str]]
) -> Iterator[Document]:
    try:
        found = _zip(name, file, limits) if kind == "zip" else _packed(name, file, kind, limits)
        for member in found:
            if member.refused or not _is_passed_over(member.path):
                yield from _document(name, member, limits, left_out)
    except DocumentRefused as refusal:
        yield Document(name=name, unreadable=refusal.reason)
    except FAULTS as error:
        reason = f"it is damaged or cut short ({error}); what stood before that was read"
        yield Document(name=name, unreadable=reason)


def _is_passed_over(path: str) -> bool:
    if why_unsafe(path):
        return False
    return any(map(is_no_copy, PurePosixPath(path).parts)) or is_unfinished(
        PurePosixPath(path).name
    )


def _document(
    archive: str, member: Member, limits: Limits, left_out: list[tuple[str, str]]
) -> Iterator[Document]:
    name = printable(Path(f"{archive}/{member.path}"))
    if refused := member.refused or why_unsafe(member.path):
        yield Document(name=name, unreadable=refused)
        return
    try:
        yield from _read(name, member.data, limits, left_out)
    except TooMuch:
        raise
    except DocumentRefused as refusal:
        yield Document(name=name, unreadable=refusal.reason)


def _read(
    name: str, chunks: Iterator[bytes], limits: Limits, left_out: list[tuple[str, str]]
) -> Iterator[Document]:
    first = next(chunks, b"")
    if reason := _why_not(first[:LOOKED_AT], name):
        left_out.append((name, reason))
        return
    most = most_bytes(first[:LOOKED_AT], name, limits)
    data = bytearray()
    for chunk in chain((first,), chunks):
        data += chunk
        if len(data) > most:
            yield Document(name=name, unreadable=f"it is larger than {most:,} bytes")
            return
    yield Document(name=name, data=bytes(data))


def _why_not(head: bytes, name: str) -> str:
    if archive_kind(head):
        return "an archive in an archive"
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in endings() or is_recognised(head, name):
        return ""
    return f"files of the kind “{suffix}” are not read"


def _zip(name: str, file: BinaryIO, limits: Limits) -> Iterator[Member]:
    zipped = Zipped(file, name, entries=limits.archive_entries, unpacked=limits.archive_unpacked)
    for entry in zipped.entries:
        if not entry.is_dir():
            refused = SPECIAL if S_ISLNK(entry.external_attr >> 16) else ""
            refused = refused or zipped.why_locked(entry)
            yield Member(entry.filename, refused, zipped.chunks(entry))


def _packed(name: str, file: BinaryIO, kind: str, limits: Limits) -> Iterator[Member]:
    """One document that is packed, or a tar."""
    if kind == "tar":
        yield from _tar(name, file, limits)
        return
    with OPENERS[kind](file) as unpacked:
        head = unpacked.read(LOOKED_AT)
        unpacked.seek(0)
        if is_tar(head):
            yield from _tar(name, unpacked, limits)
            return
        stem = PurePosixPath(name).name
        inner = stem.rpartition(".")[0] if stem.lower().endswith(f".{kind}") else "document"
        yield Member(inner, "", _chunks(unpacked))


def _tar(name: str, file: BinaryIO, limits: Limits) -> Iterator[Member]:
    count = size = 0
    with tarfile.open(fileobj=file, mode="r|", tarinfo=CarefulTarInfo) as tar:
        while member := tar.next():
            tar.members.clear()  # type: ignore[attr-defined]  # it would keep them all
            count, size = count + 1, size + member.size
            if count > limits.archive_entries:
                most = f"{limits.archive_entries:,}"
                raise DocumentRefused(name, f"it holds more than {most} files")
            if size > limits.archive_unpacked:
                most = f"{limits.archive_unpacked:,}"
                raise DocumentRefused(name, f"it unpacks to more than {most} bytes")
            if member.isreg():
                yield Member(member.name, "", _chunks(tar.extractfile(member)))
            elif not member.isdir():
                yield Member(member.name, SPECIAL, iter(()))


def _chunks(file: IO[bytes] | None) -> Iterator[bytes]:
    while file and (chunk := file.read(CHUNK)):
        yield chunk
