from __future__ import annotations

from collections.abc import Callable

from articles.images.metadata.packets import avif, gif, jpeg, png, tiff, webp
from articles.images.metadata.packets.packets import Packets
from articles.sources import picture_kind

FINDERS: dict[str, Callable[[bytes], Packets]] = {
    "JPEG": jpeg.find,
    "PNG": png.find,
    "WEBP": webp.find,
    "AVIF": avif.find,
    "GIF": gif.find,
    "TIFF": tiff.find,
}


def find(data: bytes) -> Packets:
    """Empty for what is no picture of a kind that is kept."""
    finder = FINDERS.get(picture_kind(data))
    return finder(data) if finder else Packets()
