"""Pictures in Adobe RGB (1998) that only their EXIF tells of, as many cameras leave them."""

from __future__ import annotations

import struct

from PIL import ExifTags, Image

from articles.images.decoded import FAULTS

COLOUR_SPACE, INTEROPERABILITY = 0xA001, 1
# Exif 2.3 knows 1 for sRGB and 65535 for all others; some programs write 2 for this one.
OTHER, ADOBE = 0xFFFF, 2
# Primaries in the light of ICC profiles (D50), and the exponent.
PRIMARIES = {
    b"rXYZ": (0.60974, 0.31111, 0.01947),
    b"gXYZ": (0.20528, 0.62567, 0.06087),
    b"bXYZ": (0.14919, 0.06322, 0.74457),
}
WHITE = (0.9642, 1.0, 0.8249)
GAMMA = 563 / 256


def is_adobe_rgb(image: Image.Image) -> bool:
    """By the words of DCF 2.0: another space than sRGB, of the rules R03."""
    try:
        exif = image.getexif()
        space = exif.get_ifd(ExifTags.IFD.Exif).get(COLOUR_SPACE, OTHER)
        rules = exif.get_ifd(ExifTags.IFD.Interop).get(INTEROPERABILITY, "")
    except FAULTS:  # what is damaged there costs no picture
        return False
    return space == ADOBE or (space == OTHER and str(rules).strip("\0 ") == "R03")


def profile() -> bytes:
    """ICC.1:2001-04, of the least parts that make one."""
    tags = {b"wtpt": _xyz(WHITE), **{name: _xyz(it) for name, it in PRIMARIES.items()}}
    curve = struct.pack(">4s4xIH2x", b"curv", 1, round(GAMMA * 256))
    tags |= dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve)
    table, body, start = b"", b"", 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        table += struct.pack(">4sII", name, start + len(body), len(data))
        body += data
    size = start + len(body)
    head = struct.pack(
        ">I4sI4s4s4s12x4s28x3i48x", size, b"", 0x02400000, b"mntr", b"RGB ", b"XYZ ", b"acsp",
        *map(_fixed, WHITE),
    )  # fmt: skip
    return head + struct.pack(">I", len(tags)) + table + body


def _xyz(numbers: tuple[float, ...]) -> bytes:
    return struct.pack(">4s4x3i", b"XYZ ", *map(_fixed, numbers))


def _fixed(number: float) -> int:
    return round(number * 65536)
