"""Documents from the paths that a person names: files, folders, standard input."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from stat import S_ISREG
from typing import BinaryIO

from articles.intake import Document

LARGEST = 5_000_000
JUNK = ("Thumbs.db", "desktop.ini")


class NoSuchPath(Exception):
    """A path that was named and is not there."""


def find(paths: list[str]) -> list[Path]:
    """The files at the paths, folders walked in the order of their names; ``-`` is kept as it is.

    Left out: hidden files, editors' backups, what is not a plain file, and what a link in a
    folder leads out of it to. README files describe a folder and are not copy.
    """
    found: list[Path] = []
    for path in map(Path, paths):
        if str(path) == "-" or path.is_file():
            found.append(path)
        elif path.is_dir():
            found.extend(_walk(path))
        else:
            raise NoSuchPath(f"There is no file or folder “{path}”.")
    return found


def _walk(folder: Path) -> Iterator[Path]:
    root = folder.resolve()
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for file in (Path(parent, name) for name in sorted(files) if _is_copy(name)):
            if file.resolve().is_relative_to(root):
                yield file


def _is_copy(name: str) -> bool:
    if name.startswith((".", "~")) or name.endswith(("~", ".part", ".tmp")) or name in JUNK:
        return False
    return not name.upper().startswith("README")


def read(path: Path, stdin: BinaryIO) -> Document:
    """The document at a path, or the reason why it cannot be read in its place."""
    if str(path) == "-":
        return _document("standard input", stdin)
    name = _printable(path)
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)  # a FIFO would wait for ever
        with os.fdopen(descriptor, "rb") as file:
            if not S_ISREG(os.fstat(descriptor).st_mode):
                return Document(name=name, unreadable="it is not a plain file")
            return _document(name, file)
    except OSError as error:
        return Document(name=name, unreadable=(error.strerror or str(error)).lower())


def _document(name: str, file: BinaryIO) -> Document:
    data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        return Document(name=name, unreadable=f"it is larger than {LARGEST:,} bytes")
    return Document(name=name, data=data)


def _printable(path: Path) -> str:
    """A name that any terminal, log and database takes: odd bytes and controls are escaped."""
    name = os.fsencode(path).decode("utf-8", "backslashreplace")
    return "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in name)
