from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from stat import S_ISREG
from typing import BinaryIO

from articles.intake import STANDARD_INPUT, Document
from articles.management.files.archive import Archive, members
from articles.management.files.beside import Folder
from articles.management.files.found import Found
from articles.management.files.kinds import archive_kind, is_one_document
from articles.management.files.names import printable
from articles.management.files.reopened import Reopen, Spooled, reopen_path
from articles.sources import LOOKED_AT, Limits, larger_than, most_bytes

CHUNK = 65_536


def read_all(found: Found, stdin: BinaryIO, limits: Limits) -> Iterator[Document]:
    """Each document, or the reason why it cannot be read in its place; of an archive, those in
    it, one after the other."""
    yield from found.unreadable
    for listed in found.documents:
        has_pictures = listed.parent in found.pictures
        folder = Folder(listed.parent, alone=len(listed.names) == 1 and has_pictures)
        if found.pictures:
            found.folders[listed.parent] = folder
        for path in listed.paths:
            for document in read(path, stdin, limits, found):
                is_file = document.data and document.name == printable(path)
                yield replace(document, beside=folder) if is_file else document


def read(path: Path, stdin: BinaryIO, limits: Limits, found: Found) -> Iterator[Document]:
    if str(path) == "-":
        yield from _from_stream(stdin, limits, found)
        return
    name = printable(path)
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)  # a FIFO would wait for ever
        with os.fdopen(descriptor, "rb") as file:
            if S_ISREG(os.fstat(descriptor).st_mode):
                yield from _opened(name, file, reopen_path(path, descriptor), limits, found)
            else:
                yield Document(name=name, unreadable="it is not a plain file")
    except OSError as error:
        yield Document(name=name, unreadable=(error.strerror or str(error)).lower())


def _opened(
    name: str, file: BinaryIO, reopen: Reopen, limits: Limits, found: Found
) -> Iterator[Document]:
    head = file.read(LOOKED_AT)
    kind = archive_kind(head)
    file.seek(0)
    if kind and not (kind == "zip" and is_one_document(file)):
        archive = Archive(name=name, kind=kind, reopen=reopen, limits=limits, found=found)
        yield from members(archive, file)
    else:
        yield _document(name, file, limits)


def _from_stream(stdin: BinaryIO, limits: Limits, found: Found) -> Iterator[Document]:
    """What cannot be read from its beginning to its end goes through a file of its own."""
    head = stdin.read(LOOKED_AT)
    spooled = Spooled()
    spooled.file.write(head)
    most = limits.archive if archive_kind(head) else most_bytes(head, STANDARD_INPUT, limits)
    left = most + 1 - len(head)
    while left > 0 and (chunk := stdin.read(min(left, CHUNK))):
        left -= spooled.file.write(chunk)
    if spooled.file.tell() > most:
        yield Document(name=STANDARD_INPUT, unreadable=f"it is larger than {most:,} bytes")
        return
    spooled.file.seek(0)
    yield from _opened(STANDARD_INPUT, spooled.file, spooled.reopen, limits, found)


def _document(name: str, file: BinaryIO, limits: Limits) -> Document:
    """How much is read depends on how it begins, so that no more is ever in memory; most
    documents are short enough for any kind."""
    most = min(limits.largest, limits.largest_export)
    data = file.read(min(CHUNK, most + 1))  # room for all that is asked for is made first
    if len(data) == CHUNK:
        data += file.read(max(0, most + 1 - CHUNK))
    if len(data) > most:
        most = most_bytes(data[:LOOKED_AT], name, limits)
        data += file.read(max(0, most + 1 - len(data)))
    if len(data) > most:
        return Document(name=name, unreadable=larger_than(most, data))
    return Document(name=name, data=data)
