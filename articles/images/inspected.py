from __future__ import annotations

from dataclasses import dataclass

from articles.images.apart import decoded_apart
from articles.images.decoded import ENDS_EARLY, is_heavy, likeness_of, opened
from articles.images.hollow import is_hollow
from articles.images.refused import PictureRefused, size
from articles.sources import Limits, picture_kind, why_no_picture

__all__ = ["Inspected", "PictureRefused", "inspect", "opened", "too_large"]

EXTENSIONS = {
    "JPEG": "jpg", "PNG": "png", "WEBP": "webp", "AVIF": "avif", "GIF": "gif", "TIFF": "tif",
}  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class Inspected:
    """``format`` is JPEG, PNG, WEBP, AVIF, GIF or TIFF, as the bytes say; sides are in pixels.

    ``perceptual_hash`` is alike for pictures that look alike (``likeness``).
    """

    format: str
    width: int
    height: int
    perceptual_hash: str

    @property
    def extension(self) -> str:
        return EXTENSIONS[self.format]


def inspect(data: bytes, limits: Limits) -> Inspected:
    """What a picture is, after its first frame was decoded whole; PictureRefused for any other."""
    kind = picture_kind(data)
    if not kind:
        raise PictureRefused(why_no_picture(data))
    if len(data) > limits.picture:
        raise PictureRefused(too_large(limits))
    if is_hollow(data, kind):
        raise PictureRefused(f"it is damaged{ENDS_EARLY}")
    with opened(data, kind) as image:
        width, height = image.size
        heavy = is_heavy(image)
    _refuse_if_too_many_pixels(width, height, limits)
    alike = decoded_apart("likeness", data, kind).decode() if heavy else likeness_of(data, kind)
    return Inspected(format=kind, width=width, height=height, perceptual_hash=alike)


def too_large(limits: Limits) -> str:
    return f"it is larger than {size(limits.picture)}"


def _refuse_if_too_many_pixels(width: int, height: int, limits: Limits) -> None:
    if not (0 < width <= limits.side and 0 < height <= limits.side):
        most = f"; {limits.side:,} is the most" if max(width, height) > limits.side else ""
        raise PictureRefused(f"its sides are {width:,} by {height:,} pixels{most}")
    if width * height > limits.pixels:
        raise PictureRefused(f"it has more than {limits.pixels:,} pixels")
