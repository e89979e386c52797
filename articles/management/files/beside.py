"""The pictures in a document's folder and, where it names them so, below it; nothing else."""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path, PurePosixPath
from stat import S_ISDIR, S_ISREG

from articles.management.files.names_beside import NamesBeside, stem_of
from articles.sources import is_picture_name

# Of more pictures nobody wants to be asked; they are left out by name.
MOST_ASKED = 20


class Folder:
    """Files that lie in the folder itself; links are not followed.

    Those of folders in it can be had by their path from here, as "pictures/slip.jpg".
    """

    def __init__(self, path: Path, *, alone: bool = False) -> None:
        """``alone`` is whether the folder is known to hold one document."""
        self._path = path
        self._alone = alone
        self._looked: set[str] = set()
        self._taken: set[str] = set()
        self._below: dict[str, Folder] = {}

    @cached_property
    def _names(self) -> NamesBeside:
        try:
            names = (path.name for path in self._path.iterdir())
            listed = sorted(name for name in names if not name.startswith("."))
        except OSError:
            listed = []
        pictures = [name for name in listed if is_picture_name(name)]
        return NamesBeside(pictures, {stem_of(name) for name in {*listed} - {*pictures}})

    def has_pictures(self) -> bool:
        return bool(self._names.all())

    def named(self, path: str) -> list[str]:
        folder, _slash, name = path.rpartition("/")
        below = self._folder(folder)
        there = below.named(name) if below else []
        return [f"{folder}/{it}" for it in there] or self._names.named(PurePosixPath(path).name)

    def _folder(self, path: str) -> Folder | None:
        """The one of that path below this; none if it leads elsewhere."""
        parts = path.split("/")
        if not path or any(part.startswith(".") or not part for part in parts):
            return None
        if path not in self._below:
            steps = [self._path.joinpath(*parts[: number + 1]) for number in range(len(parts))]
            if not all(_is_folder(step) for step in steps):
                return None
            self._below[path] = Folder(steps[-1])
        return self._below[path]

    def took(self, name: str) -> bool:
        """Whether a document took that picture as its own, or asked about it."""
        return name in self._taken

    def served(self, documents: set[str]) -> bool:
        """Whether all documents of these names looked for pictures here."""
        return {Path(name).stem.casefold() for name in documents} <= self._looked

    def of_the_only_document(self) -> list[str]:
        names = self._names.all()
        return names if self._alone and len(names) <= MOST_ASKED else []

    def of_stem(self, stem: str) -> list[str]:
        self._looked.add(stem.casefold())
        return self.still_of_stem(stem)

    def still_of_stem(self, stem: str) -> list[str]:
        return self._names.of_stem(stem)

    def read(self, name: str, most: int) -> bytes:
        folder, _slash, own = name.rpartition("/")
        if folder:
            below = self._folder(folder)
            data = below.read(own, most) if below else b""
            self._taken.add(name)
            return data
        if name not in self._names:
            return b""
        self._taken.add(name)
        flags = os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW
        try:
            descriptor = os.open(self._path / name, flags)
            with os.fdopen(descriptor, "rb") as file:
                if not S_ISREG(os.fstat(descriptor).st_mode):
                    return b""
                data = file.read(most + 1)
        except OSError:
            return b""
        return data if len(data) <= most else b""


def _is_folder(path: Path) -> bool:
    """A link to one is none."""
    try:
        return S_ISDIR(os.lstat(path).st_mode)
    except (OSError, ValueError):
        return False
