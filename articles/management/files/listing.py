"""The names in an archive: its pictures by folder, and how many other files it has."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from articles.management.files.names import is_passed_over, printable, why_unsafe
from articles.management.files.names_beside import (
    NUMBERED,
    NamesBeside,
    stem_of,
)
from articles.management.files.packed import FAULTS, Listed, Packed
from articles.sources import DocumentRefused, is_picture_name

# Letters in all names that are kept: a hostile archive could fill the memory with them.
MOST_LETTERS = 50_000_000


def key_of(path: str) -> str:
    """What a file in an archive is called here, however the archive writes it."""
    return printable(Path(path))


@dataclass(kw_only=True)
class Listing:
    files: int = 0
    pictures: dict[str, Listed] = field(default_factory=dict)
    folders: dict[str, NamesBeside] = field(default_factory=dict)


def listing(packed: Packed) -> Listing:
    """What is damaged is listed up to there; reading it will say so."""
    found, numbered = Listing(), dict[str, set[str]]()
    try:
        _list(packed, found, numbered)
    except (*FAULTS, DocumentRefused):
        pass
    in_folders: dict[str, list[str]] = defaultdict(list)
    for key in found.pictures:
        folder, name = posixpath.split(key)
        in_folders[folder].append(name)
    for folder, names in in_folders.items():
        found.folders[folder] = NamesBeside(sorted(names), numbered.get(folder, frozenset()))
    return found


def _list(packed: Packed, found: Listing, numbered: dict[str, set[str]]) -> None:
    """``numbered`` are the stems of documents with a number, as pictures of others may have."""
    left = MOST_LETTERS
    for listed in packed.listed():
        if why_unsafe(listed.path) or is_passed_over(listed.path):
            continue
        is_picture = is_picture_name(listed.path)
        found.files += not is_picture
        if not is_picture and not NUMBERED.fullmatch(stem_of(listed.path)):
            continue
        left -= len(listed.path)
        if left < 0:
            continue
        key = key_of(listed.path)
        if is_picture:
            found.pictures[key] = listed
        else:
            folder, name = posixpath.split(key)
            numbered.setdefault(folder, set()).add(stem_of(name))
