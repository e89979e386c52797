"""The pictures in a document's folder, and nothing else there."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from functools import cached_property
from pathlib import Path
from stat import S_ISREG

PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".tif", ".tiff")
NUMBERED = re.compile(r"(.+?)[-_ ]\d{1,3}")


class Folder:
    """Files that lie in the folder itself; links are not followed."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def _listed(self) -> list[str]:
        try:
            names = (path.name for path in self._path.iterdir())
            return sorted(name for name in names if not name.startswith("."))
        except OSError:
            return []

    @cached_property
    def _names(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for name in self._listed:
            if name.lower().endswith(PICTURES):
                found[name.casefold()].append(name)
        return found

    @cached_property
    def _stems(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        pictures = [name for names in self._names.values() for name in names]
        documents = {Path(name).stem.casefold() for name in {*self._listed} - {*pictures}}
        for name in pictures:
            stem = Path(name).stem.casefold()
            found[stem].append(name)
            numbered = NUMBERED.fullmatch(stem)
            if numbered and stem not in documents:
                found[numbered[1]].append(name)
        return found

    def named(self, name: str) -> list[str]:
        return self._names.get(name.casefold(), [])

    def of_stem(self, stem: str) -> list[str]:
        return self._stems.get(stem.casefold(), [])

    def read(self, name: str, most: int) -> bytes:
        if name not in self._names.get(name.casefold(), []):
            return b""
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
