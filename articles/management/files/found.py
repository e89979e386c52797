from __future__ import annotations

import os
import posixpath
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING, NamedTuple

from articles.intake import Document
from articles.management.files.beside import Folder
from articles.management.files.kinds import archive_kind
from articles.management.files.names import is_no_copy, is_unfinished, printable
from articles.management.files.not_read import why_not_read
from articles.sources import LOOKED_AT, endings, is_picture_name, is_recognised, picture_kind

if TYPE_CHECKING:
    from articles.management.files.album import Album


class Listed(NamedTuple):
    """Documents of one folder by name, which takes a tenth of the memory of as many paths."""

    parent: Path
    names: list[str]

    @property
    def paths(self) -> Iterator[Path]:
        return (self.parent / name for name in self.names)


class NoSuchPath(Exception):
    """A path that was named and is not there."""


@dataclass(kw_only=True)
class Found:
    """The documents to read, and what else lay in the folders, with the reason in words.

    ``left_out`` grows while archives are read. ``unclaimed`` are pictures in archives that no
    document has named yet, with the reason why they will be left out, ``known`` the folders from
    which a document had come before: which pictures are its own is then not asked again. ``more``
    is how many documents archives hold beyond one each, as far as they have been opened.
    ``pictures`` are the names of those in each folder, ``refused`` why some of them will not be
    kept. ``single`` are pictures that were named themselves, ``albums`` archives of nothing but
    pictures, ``brought`` the names of those of them that captions had waited for.
    """

    documents: list[Listed] = field(default_factory=list)
    left_out: list[tuple[str, str]] = field(default_factory=list)
    unreadable: list[Document] = field(default_factory=list)
    unclaimed: dict[str, str] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)
    more: int = 0
    pictures: dict[Path, list[str]] = field(default_factory=dict)
    refused: dict[Path, str] = field(default_factory=dict)
    folders: dict[Path, Folder] = field(default_factory=dict)
    single: list[Path] = field(default_factory=list)
    albums: dict[str, Callable[[], Album]] = field(default_factory=dict)
    brought: set[str] = field(default_factory=set)

    @property
    def total(self) -> int:
        listed = sum(len(one.names) for one in self.documents)
        return listed + len(self.unreadable) + self.more

    @property
    def paths(self) -> Iterator[Path]:
        return (path for listed in self.documents for path in listed.paths)

    def add(self, path: Path) -> None:
        if not self.documents or self.documents[-1].parent != path.parent:
            self.documents.append(Listed(path.parent, []))
        self.documents[-1].names.append(path.name)

    def came_before(self, name: str) -> None:
        self.known.add(posixpath.dirname(name))


def find(paths: list[str]) -> Found:
    """What is at the paths, folders walked in the order of their names; ``-`` is kept as it is.

    A file that is named is read whatever it is called. In a folder only documents of a known
    kind are, known by their names or by their bytes; hidden files and READMEs are no copy, and
    not mentioned; pictures are no documents, and kept for those beside them.
    """
    found = Found()
    for name in paths:
        path = nearest(name)
        if not name or not (name == "-" or os.path.lexists(path)):
            raise NoSuchPath(f"There is no file or folder “{printable(path) if name else ''}”.")
        if name != "-" and path.is_dir():
            _walk(path, found)
        elif name != "-" and is_picture_name(path.name) and picture_kind(_beginning(path)):
            found.single.append(path)
        else:
            found.add(path)
    return found


def nearest(name: str) -> Path:
    """One name for one place, however it is written: within the folder that the import runs in,
    relative to it; elsewhere from the root."""
    if name in ("", "-"):
        return Path(name)
    near = os.path.relpath(name)
    outside = near.split(os.sep, 1)[0] == os.pardir
    return Path(os.path.abspath(name) if outside else near)  # noqa: PTH100 (links keep their names)


def _walk(folder: Path, found: Found) -> None:
    root = folder.resolve()

    def cannot_open(error: OSError) -> None:
        reason = (error.strerror or str(error)).lower()
        found.unreadable.append(Document(name=printable(Path(error.filename)), unreadable=reason))

    for parent, folders, files in os.walk(folder, onerror=cannot_open):
        folders[:] = sorted(name for name in folders if not is_no_copy(name))
        for path in (Path(parent, name) for name in sorted(files)):
            if is_no_copy(path.name):
                continue
            reason = _why_not(path, root)
            if reason and is_picture_name(path.name):
                found.pictures.setdefault(path.parent, []).append(path.name)
                found.refused[path] = reason
            elif reason:
                found.left_out.append((printable(path), reason))
            elif path.suffix.lower() in endings() or not picture_kind(_beginning(path)):
                found.add(path)
            else:
                found.pictures.setdefault(path.parent, []).append(path.name)


def _why_not(path: Path, root: Path) -> str:
    if is_unfinished(path.name):
        return "an unfinished or temporary file"
    if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(root):
        return "a link that leads out of the folder"
    if path.suffix.lower() in endings():
        return ""
    head = _beginning(path)
    if archive_kind(head) or picture_kind(head):
        return ""
    if is_recognised(head, path.name) and not is_picture_name(path.name):
        return ""
    return why_not_read(head, path.name)


def _beginning(path: Path) -> bytes:
    """The first bytes; none of what cannot be read, or is no plain file."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)  # a FIFO would wait for ever
        with os.fdopen(descriptor, "rb") as file:
            return file.read(LOOKED_AT) if S_ISREG(os.fstat(descriptor).st_mode) else b""
    except OSError:
        return b""
