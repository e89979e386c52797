from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from articles.images.metadata.packets.packets import LARGEST, MOST_PARTS, Packets


def find(data: bytes) -> Packets:
    found: dict[bytes, bytes] = {}
    for kind, body in islice(_chunks(data), MOST_PARTS):
        found.setdefault(kind, body)
    xmp, exif = found.get(b"XMP ", b""), found.get(b"EXIF", b"")
    return Packets(xmp=(xmp,) if xmp else (), exif=exif.removeprefix(b"Exif\0\0"))


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 12
    while at + 8 <= len(data):
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        if size <= LARGEST:
            yield data[at : at + 4], data[at + 8 : at + 8 + size]
        at += 8 + size + size % 2
