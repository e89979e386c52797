"""The documents in an archive, one after the other and none of them on the disk.

What is not safe is refused by its name and the rest is read; an archive that is damaged or
unpacks to too much gives what it had up to there, and is refused itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import PurePosixPath
from typing import BinaryIO

from articles.intake import Document
from articles.management.files.album import Album
from articles.management.files.found import Found
from articles.management.files.kinds import archive_kind
from articles.management.files.listing import key_of, listing
from articles.management.files.names import is_passed_over, why_unsafe
from articles.management.files.not_read import why_not_read
from articles.management.files.packed import FAULTS, Member, opened
from articles.management.files.reopened import Reopen
from articles.sources import (
    LOOKED_AT,
    DocumentRefused,
    Limits,
    endings,
    is_picture_name,
    is_recognised,
    larger_than,
    most_bytes,
    picture_kind,
)
from articles.sources.errors import TooMuch


@dataclass(frozen=True, kw_only=True, slots=True)
class Archive:
    """``found`` is told what is left out of it, and how many documents it holds."""

    name: str
    kind: str
    reopen: Reopen
    limits: Limits
    found: Found


def members(archive: Archive, file: BinaryIO) -> Iterator[Document]:
    before, given = archive.found.more, 0
    for document in _members(archive, file):
        given += 1
        yield document
    archive.found.more = before - 1 + given


def _members(archive: Archive, file: BinaryIO) -> Iterator[Document]:
    name, limits = archive.name, archive.limits
    try:
        with opened(name, file, archive.kind, limits) as packed:
            listed = listing(packed)
            archive.found.more += listed.files - 1
            unclaimed = archive.found.unclaimed
            album = Album(name, archive.kind, listed, archive.reopen, limits, unclaimed)
            if listed.pictures and not listed.files:
                again = partial(Album, name, archive.kind, listed, archive.reopen, limits, {})
                archive.found.albums[name] = again
            for member in packed.members():
                if member.refused or not is_passed_over(member.path) or why_unsafe(member.path):
                    yield from _document(archive, member, album)
    except DocumentRefused as refusal:
        yield Document(name=name, unreadable=refusal.reason)
    except FAULTS as error:
        reason = f"it is damaged or cut short ({error}); what stood before that was read"
        yield Document(name=name, unreadable=reason)


def _document(archive: Archive, member: Member, album: Album) -> Iterator[Document]:
    key = key_of(member.path)
    name = f"{archive.name}/{key.lstrip('/')}"
    if refused := member.refused or why_unsafe(member.path):
        yield Document(name=name, unreadable=refused)
        return
    try:
        yield from _read(archive, key, member.data, album)
    except TooMuch:
        raise
    except DocumentRefused as refusal:
        if not album.holds(key):
            yield Document(name=name, unreadable=refusal.reason)


def _read(archive: Archive, key: str, chunks: Iterator[bytes], album: Album) -> Iterator[Document]:
    """Nothing for a picture of the album, which a document may claim."""
    name = f"{archive.name}/{key}"
    first = next(chunks, b"")
    if reason := _why_not(first[:LOOKED_AT], name):
        if not album.holds(key):
            archive.found.left_out.append((name, reason))
        elif not picture_kind(first):
            album.is_none(key, reason)
        return
    most = most_bytes(first[:LOOKED_AT], name, archive.limits)
    data = bytearray()
    for chunk in chain((first,), chunks):
        data += chunk
        if len(data) > most:
            yield Document(name=name, unreadable=larger_than(most, bytes(data)))
            return
    yield Document(name=name, data=bytes(data), beside=album.beside(key))


def _why_not(head: bytes, name: str) -> str:
    if archive_kind(head):
        return "an archive in an archive"
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in endings() or (is_recognised(head, name) and not is_picture_name(name)):
        return ""
    return why_not_read(head, name.lower())
