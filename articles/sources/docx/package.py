"""The parts of a Word document and how they refer to each other (ECMA-376 part 2)."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from posixpath import dirname, join, normpath

from articles.sources.errors import DocumentRefused
from articles.sources.format import Beginning
from articles.sources.limits import Limits
from articles.sources.xml_tree import Element, parse
from articles.sources.zipped import Zipped, names_in

MAIN = "word/document.xml"
CONTENTS = "[content_types].xml"
CONTENTS_BEGIN = CONTENTS[:10].encode()
DOCTYPE_WITHIN = 8_000
# The XML of a text that is at its own limit, with room for its markup.
MARKUP = 6
ELEMENTS = 400_000


def is_docx(beginning: Beginning) -> bool:
    """By its table of contents; by its first entries when that is damaged."""
    if not beginning.raw.startswith(b"pk\x03\x04"):
        return False
    names = {name.lower() for name in names_in(io.BytesIO(beginning.data))}
    if names:
        return CONTENTS in names and any(name.startswith("word/") for name in names)
    head = beginning.data[:8_192].lower()
    return CONTENTS_BEGIN in head or b"word/" in head


@dataclass(frozen=True, kw_only=True, slots=True)
class Relation:
    """``kind`` is the last word of its type ("image"); ``target`` a path, or an address outside."""

    kind: str
    target: str
    outside: bool


class Package:
    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        self.name = name
        self._limits = limits
        self._relations: dict[str, dict[str, Relation]] = {}
        self._zipped = Zipped(
            io.BytesIO(data), name, entries=limits.entries, unpacked=limits.unpacked
        )

    @cached_property
    def main(self) -> str:
        """The path of the document proper, which the package's own relations name."""
        for relation in self.relations("").values():
            if relation.kind == "officeDocument":
                return relation.target
        return MAIN

    def part(self, path: str) -> Element | None:
        """The XML of a part; None when there is no such part."""
        entry = self._zipped.find(path)
        if entry is None:
            return None
        data = self._zipped.read(entry, MARKUP * self._limits.largest)
        if b"<!doctype" in data[:DOCTYPE_WITHIN].replace(b"\0", b"").lower():
            reason = f"“{path}” in it declares a document type, which no Word document does"
            raise DocumentRefused(self.name, reason)
        return parse(data, self.name, replace(self._limits, elements=ELEMENTS))

    def relations(self, path: str) -> Mapping[str, Relation]:
        """By their ids, what a part refers to."""
        if path not in self._relations:
            self._relations[path] = self._relations_of(path)
        return self._relations[path]

    def _relations_of(self, path: str) -> dict[str, Relation]:
        folder = dirname(path)
        part = self.part(join(folder, "_rels", path[len(folder) :].lstrip("/") + ".rels"))
        found = {}
        for it in part.all("Relationship") if part else ():
            outside = it.attributes.get("TargetMode") == "External"
            target = it.attributes.get("Target", "")
            if not outside:
                target = normpath(join("/", folder, target)).lstrip("/")
            kind = it.attributes.get("Type", "").rpartition("/")[2]
            found[it.attributes.get("Id", "")] = Relation(kind=kind, target=target, outside=outside)
        return found

    def span(self, path: str) -> tuple[int, int]:
        entry = self._zipped.find(path)
        return self._zipped.span(entry) if entry else (0, 0)

    def picture(self, path: str) -> bytes:
        """The bytes of a picture; none when it is missing, or larger than a picture may be."""
        entry = self._zipped.find(path)
        if entry is None or entry.file_size > self._limits.picture:
            return b""
        return self._zipped.read(entry, self._limits.picture)
