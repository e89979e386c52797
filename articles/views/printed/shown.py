"""A picture's files as a page names them; made from rows at hand, without touching a store."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.core.files.storage import storages

from articles.models import Image, Rendition, Shape
from articles.views.printed.files import FALLBACK, files_of

# In the order of choice: a browser takes the first one that it knows.
TYPES = {"AVIF": "image/avif", "WEBP": "image/webp", FALLBACK: "image/jpeg"}
# What a browser gets that knows no srcset.
COMMON_WIDTH = 840
LARGE_WIDTH = 1000


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """``<source type srcset>``."""

    type: str
    srcset: str


@dataclass(frozen=True, kw_only=True, slots=True)
class File:
    address: str
    width: int
    height: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Shown:
    """``<picture>``: a source a format, smallest first, and the JPEGs as ``srcset`` of ``<img>``.

    ``width`` and ``height`` are those of the largest file: they give ``<img>`` its shape.
    ``largest`` is a JPEG, for machines.
    """

    sources: tuple[Source, ...]
    src: str
    srcset: str
    width: int
    height: int
    largest: File

    @property
    def form(self) -> str:
        """``slim``, ``tall`` or ``""``, by how much higher than wide it is."""
        if self.height > 2 * self.width:
            return "slim"
        return "tall" if self.height > self.width else ""

    @property
    def is_large(self) -> bool:
        """Whether it is worth more room than a column of text."""
        return self.width >= LARGE_WIDTH and self.width >= 1.3 * self.height


def largest(image: Image, shape: str) -> File | None:
    """Its largest JPEG of a shape, which all machines can read."""
    rows = [it for it in files_of(image) if (it.shape, it.format) == (shape, FALLBACK)]
    return _file(max(rows, key=lambda row: row.width)) if rows else None


def shown(image: Image, shape: str = Shape.WHOLE, now: datetime | None = None) -> Shown | None:
    """``None`` where there is nothing to show: no file, none made yet, or its time is over.

    Needs the image's files at hand (``with_files``, ``with_renditions``).
    """
    if not image.file or image.is_expired(now):
        return None
    files = [row for row in files_of(image) if row.shape == shape]
    jpegs = [_file(row) for row in files if row.format == FALLBACK]
    if not jpegs:
        return None
    jpegs.sort(key=lambda file: file.width)
    largest = jpegs[-1]
    common = [file for file in jpegs if file.width <= COMMON_WIDTH] or jpegs[:1]
    return Shown(
        sources=tuple(_sources(files)),
        src=common[-1].address,
        srcset=_srcset(jpegs),
        width=largest.width,
        height=largest.height,
        largest=largest,
    )


def _sources(files: list[Rendition]) -> list[Source]:
    """All but the JPEGs, which ``<img>`` names itself."""
    found = {kind: [_file(row) for row in files if row.format == kind] for kind in TYPES}
    return [
        Source(type=TYPES[kind], srcset=_srcset(same))
        for kind, same in found.items()
        if same and kind != FALLBACK
    ]


def _srcset(files: list[File]) -> str:
    ordered = sorted(files, key=lambda file: file.width)
    return ", ".join(f"{file.address} {file.width}w" for file in ordered)


def address_of(row: Rendition) -> str:
    return storages["renditions"].url(row.name)


def _file(row: Rendition) -> File:
    return File(address=address_of(row), width=row.width, height=row.height)
