from __future__ import annotations

from articles.images.inspected import PictureRefused, opened
from articles.images.metadata.packets.packets import LARGEST, Packets

LONGEST_PREFIX = 16


def find(data: bytes) -> Packets:
    try:
        with opened(data, "AVIF") as image:
            xmp, exif = image.info.get("xmp", b""), image.info.get("exif", b"")
    except PictureRefused:
        return Packets()
    return Packets(xmp=(xmp,) if 0 < len(xmp) <= LARGEST else (), exif=_from_byte_order(exif))


def _from_byte_order(exif: bytes) -> bytes:
    """Without the offset or the name that some writers put first."""
    head = exif[: LONGEST_PREFIX + 4]
    found = [at for mark in (b"II*\0", b"MM\0*") if (at := head.find(mark)) >= 0]
    return exif[min(found) :] if found and len(exif) <= LARGEST else b""
