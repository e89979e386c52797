"""What one document may cost, so that a hostile one costs itself and nothing else."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """``largest`` and ``unpacked`` are in bytes; ``largest_export`` is for formats that hold many
    stories or pictures. ``depth`` and ``elements`` bound what is nested and counted in markup,
    ``seconds`` the time of reading, ``entries`` the files in a packed document, ``stories`` those
    in one document. ``archive`` is the size of an archive of documents, ``archive_entries`` and
    ``archive_unpacked`` bound what is in it. A picture has at most ``picture`` bytes, ``pixels``
    pixels and ``side`` pixels a side."""

    largest: int = 5_000_000
    largest_export: int = 100_000_000
    seconds: float = 10
    depth: int = 200
    elements: int = 5_000_000
    stories: int = 50_000
    entries: int = 10_000
    unpacked: int = 200_000_000
    archive: int = 4_000_000_000
    archive_entries: int = 200_000
    archive_unpacked: int = 10_000_000_000
    picture: int = 30_000_000
    pixels: int = 50_000_000
    side: int = 16_384
