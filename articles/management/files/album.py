"""The pictures in an archive, for the documents in it.

They are listed before its documents are read, since the first document may name the last picture;
their bytes stay in the archive until a document claims them.
"""

from __future__ import annotations

import posixpath
import weakref
from contextlib import ExitStack

from articles.intake import Beside
from articles.management.files.listing import Listing
from articles.management.files.names_beside import NamesBeside
from articles.management.files.packed import FAULTS
from articles.management.files.reopened import Reopen
from articles.management.files.taken_out import TakenOut, taken_out
from articles.sources import DocumentRefused, Limits

NONE = NamesBeside((), ())
UNCLAIMED = "a picture that no document in the archive takes"


class Album:
    """The archive is opened again for its first picture that is claimed, and closed when its last
    document is done with."""

    def __init__(
        self, name: str, kind: str, listing: Listing, reopen: Reopen, limits: Limits,
        unclaimed: dict[str, str],
    ) -> None:  # fmt: skip
        self._name, self._kind, self._listing = name, kind, listing
        self._reopen, self._limits, self._unclaimed = reopen, limits, unclaimed
        self._archive: TakenOut | None = None
        self._ends = ExitStack()
        weakref.finalize(self, self._ends.close)
        names = (f"{name}/{key}" for key in listing.pictures)
        unclaimed.update(dict.fromkeys(names, UNCLAIMED))

    @property
    def keys(self) -> list[str]:
        return sorted(self._listing.pictures)

    def holds(self, key: str) -> bool:
        return key in self._listing.pictures

    def beside(self, key: str) -> Beside | None:
        """The pictures for that document."""
        return Page(self, posixpath.dirname(key)) if self._listing.pictures else None

    def in_folder(self, folder: str) -> NamesBeside:
        return self._listing.folders.get(folder, NONE)

    def claim(self, key: str) -> None:
        """It is not left out."""
        self._unclaimed.pop(f"{self._name}/{key}", None)

    def is_none(self, key: str, reason: str) -> None:
        """Only its name is that of a picture."""
        if (name := f"{self._name}/{key}") in self._unclaimed:
            self._unclaimed[name] = reason

    def read(self, key: str, most: int) -> bytes:
        """None when it has more than ``most`` bytes, or the archive does not give them."""
        self.claim(key)
        try:
            self._archive = self._archive or self._open()
            return self._archive.read(self._listing.pictures[key], most)
        except (*FAULTS, DocumentRefused, LookupError):
            return b""

    def _open(self) -> TakenOut:
        file = self._ends.enter_context(self._reopen())
        pictures = self._listing.pictures.values()
        return taken_out(self._name, file, self._kind, self._limits, pictures, self._ends)


class Page:
    """A folder of the album; pictures are known by their paths in the archive."""

    def __init__(self, album: Album, folder: str) -> None:
        self._album, self._folder = album, folder

    def has_pictures(self) -> bool:
        return True  # else nothing would be beside the document

    def named(self, path: str) -> list[str]:
        """At the path from the document's folder on, else of that name in the folder itself."""
        folder, name = posixpath.split(posixpath.normpath(posixpath.join(self._folder, path)))
        there = [posixpath.join(folder, it) for it in self._album.in_folder(folder).named(name)]
        return there or self._here(self._album.in_folder(self._folder).named(name))

    def of_stem(self, stem: str) -> list[str]:
        return self._here(self._album.in_folder(self._folder).of_stem(stem))

    def still_of_stem(self, stem: str) -> list[str]:
        return self.of_stem(stem)

    def of_the_only_document(self) -> list[str]:
        return []  # what no document in an archive claims is left out by name

    def read(self, name: str, most: int) -> bytes:
        return self._album.read(name, most)

    def _here(self, names: list[str]) -> list[str]:
        return [posixpath.join(self._folder, name) for name in names]
