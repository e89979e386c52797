"""Which pictures of a folder a name means, and which have a document's own name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable

NUMBERED = re.compile(r"(.+?)[-_ ]\d{1,3}")


def stem_of(name: str) -> str:
    last = name.rpartition("/")[2]
    return (last.rpartition(".")[0] or last).casefold()


class NamesBeside:
    """``documents`` are the stems of the other files: "story-1.jpg" is a picture of "story.txt"
    unless there is a "story-1.txt"."""

    def __init__(self, pictures: Iterable[str], documents: Container[str]) -> None:
        self._names: dict[str, list[str]] = defaultdict(list)
        self._stems: dict[str, list[str]] = defaultdict(list)
        for name in pictures:
            self._names[name.casefold()].append(name)
            stem = stem_of(name)
            self._stems[stem].append(name)
            numbered = NUMBERED.fullmatch(stem)
            if numbered and stem not in documents:
                self._stems[numbered[1]].append(name)

    def __contains__(self, name: str) -> bool:
        return name in self.named(name)

    def all(self) -> list[str]:
        return [name for same in self._names.values() for name in same]

    def named(self, name: str) -> list[str]:
        return self._names.get(name.casefold(), [])

    def of_stem(self, stem: str) -> list[str]:
        return self._stems.get(stem.casefold(), [])
