"""Pictures that were brought without documents: alone, in a folder or an archive of their own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from articles.management.files.beside import Folder
from articles.management.files.found import Found
from articles.management.files.left_out import has_above
from articles.management.files.names import printable
from articles.uploads.brought import Brought


def lone_pictures(found: Found) -> Iterator[Brought]:
    """When all documents have been taken in."""
    for path in found.single:
        yield Brought(name=printable(path), read=partial(Folder(path.parent).read, path.name))
    for parent, names in found.pictures.items():
        if parent not in found.folders and not has_above(found, parent):
            folder = Folder(parent)
            for name in names:
                if parent / name not in found.refused:
                    yield Brought(name=printable(parent / name), read=partial(folder.read, name))
    for archive, reopened in found.albums.items():
        album = reopened()
        for key in album.keys:
            yield Brought(name=f"{archive}/{key}", read=partial(album.read, key))


def took(found: Found, picture: Brought) -> None:
    """It is not left out."""
    found.unclaimed.pop(picture.name, None)
    found.single[:] = [path for path in found.single if printable(path) != picture.name]
    found.brought.add(picture.name)
