"""Pictures that look alike have hashes that differ in few bits (dHash of 64 bits)."""

from __future__ import annotations

from PIL import Image, ImageOps

from articles.images.depth import DEEP, shallow

# Drawn again smaller, in another format, brighter or cut by a hundredth a side, a picture differs
# from itself by up to 7 bits; of 45,000 pairs of different ones none differed by less than 13.
MOST = 8
SIDE = 128
ORIENTATION = 0x0112
WITHOUT_ARITHMETIC = ("P", "PA", "1")


def likeness(picture: Image.Image) -> str:
    """The hash as 16 hexadecimal digits; ``""`` where there is nothing to compare.

    Of the picture as it is seen, so that one that was only turned upright is the same.
    """
    from imagehash import dhash  # it loads numpy, which most commands never need

    plain = _plain(picture)
    small = plain.reduce((max(1, plain.width // SIDE), max(1, plain.height // SIDE))).convert("RGB")
    small.getexif()[ORIENTATION] = picture.getexif().get(ORIENTATION, 1)
    found = str(dhash(ImageOps.exif_transpose(small)))
    return found if int(found, 16) else ""


def _plain(picture: Image.Image) -> Image.Image:
    if picture.mode in DEEP:
        return shallow(picture)
    return picture.convert("RGB") if picture.mode in WITHOUT_ARITHMETIC else picture


def distance(one: str, other: str) -> int:
    """The number of bits that differ, up to 64."""
    return (int(one, 16) ^ int(other, 16)).bit_count()
