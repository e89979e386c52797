"""Documents from the paths that a person names: files, folders, standard input."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_ISREG
from typing import BinaryIO

from articles.intake import STANDARD_INPUT, Document
from articles.sources import LOOKED_AT, Limits, endings, most_bytes

UNFINISHED = ("~", ".part", ".tmp", ".swp")


class NoSuchPath(Exception):
    """A path that was named and is not there."""


@dataclass(kw_only=True)
class Found:
    """The documents to read, and what else lay in the folders, with the reason in words."""

    documents: list[Path] = field(default_factory=list)
    left_out: list[tuple[str, str]] = field(default_factory=list)
    unreadable: list[Document] = field(default_factory=list)


def find(paths: list[str]) -> Found:
    """What is at the paths, folders walked in the order of their names; ``-`` is kept as it is.

    A file that is named is read whatever it is called. In a folder only documents of a known
    kind are; hidden files and READMEs are no copy and are not mentioned.
    """
    found = Found()
    for name in paths:
        path = Path(name)
        if not name or not (name == "-" or os.path.lexists(path)):
            raise NoSuchPath(f"There is no file or folder “{printable(path) if name else ''}”.")
        if name != "-" and path.is_dir():
            _walk(path, found)
        else:
            found.documents.append(path)
    return found


def _walk(folder: Path, found: Found) -> None:
    root = folder.resolve()

    def cannot_open(error: OSError) -> None:
        reason = (error.strerror or str(error)).lower()
        found.unreadable.append(Document(name=printable(Path(error.filename)), unreadable=reason))

    for parent, folders, files in os.walk(folder, onerror=cannot_open):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for path in (Path(parent, name) for name in sorted(files)):
            if path.name.startswith(".") or path.name.upper().startswith("README"):
                continue
            reason = _why_not(path, root)
            if reason:
                found.left_out.append((printable(path), reason))
            else:
                found.documents.append(path)


def _why_not(path: Path, root: Path) -> str:
    if path.name.startswith("~") or path.name.endswith(UNFINISHED):
        return "an unfinished or temporary file"
    if path.suffix.lower() not in endings():
        return f"files of the kind “{path.suffix}” are not read"
    if not path.resolve().is_relative_to(root):
        return "a link that leads out of the folder"
    return ""


def read_all(found: Found, stdin: BinaryIO, limits: Limits) -> Iterator[Document]:
    """Each document, or the reason why it cannot be read in its place."""
    yield from found.unreadable
    for path in found.documents:
        yield read(path, stdin, limits)


def read(path: Path, stdin: BinaryIO, limits: Limits) -> Document:
    if str(path) == "-":
        return _document(STANDARD_INPUT, stdin, limits)
    name = printable(path)
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)  # a FIFO would wait for ever
        with os.fdopen(descriptor, "rb") as file:
            if not S_ISREG(os.fstat(descriptor).st_mode):
                return Document(name=name, unreadable="it is not a plain file")
            return _document(name, file, limits)
    except OSError as error:
        return Document(name=name, unreadable=(error.strerror or str(error)).lower())


def _document(name: str, file: BinaryIO, limits: Limits) -> Document:
    """How much is read depends on how it begins, so that no more is ever in memory."""
    data = file.read(LOOKED_AT)
    most = most_bytes(data, name, limits)
    data += file.read(max(0, most + 1 - len(data)))
    if len(data) > most:
        return Document(name=name, unreadable=f"it is larger than {most:,} bytes")
    return Document(name=name, data=data)


def printable(path: Path) -> str:
    """A name that any terminal, log and database takes: odd bytes and controls are escaped."""
    name = os.fsencode(path).decode("utf-8", "backslashreplace")
    return "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in name)
