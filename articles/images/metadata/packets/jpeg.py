from __future__ import annotations

from collections.abc import Iterator

from articles.images.metadata.packets import photoshop
from articles.images.metadata.packets.packets import LARGEST, MOST_PARTS, Packets

EXIF = b"Exif\0\0"
PHOTOSHOP = b"Photoshop 3.0\0"
XMP = b"http://ns.adobe.com/xap/1.0/\0"
EXTENSION = b"http://ns.adobe.com/xmp/extension/\0"
NAME = 32  # bytes of the digest that names an extended packet
APP1, APP13, PIXELS, END = 0xE1, 0xED, 0xDA, 0xD9
WITHOUT_SIZE = (0x01, *range(0xD0, 0xD9))


def find(data: bytes) -> Packets:
    exif = xmp = b""
    resources, extension = bytearray(), []
    for marker, body in _segments(data):
        if marker == APP1 and body.startswith(EXIF):
            exif = exif or body[len(EXIF) :]
        elif marker == APP1 and body.startswith(XMP):
            xmp = xmp or body[len(XMP) :]
        elif marker == APP1 and body.startswith(EXTENSION):
            extension.append(body[len(EXTENSION) :])
        elif marker == APP13 and body.startswith(PHOTOSHOP):
            resources += body[len(PHOTOSHOP) :]
    iim, digest = photoshop.iim(bytes(resources[:LARGEST]))
    extended = _extended(xmp, extension)
    packets = (xmp, extended) if extended else (xmp,) if xmp else ()
    return Packets(exif=exif, xmp=packets, iim=iim, iim_digest=digest)


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 2
    for _ in range(MOST_PARTS):
        if at + 4 > len(data) or data[at] != 0xFF:
            return
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker in WITHOUT_SIZE:
            at += 2
        else:
            size = int.from_bytes(data[at + 2 : at + 4])
            if marker in (PIXELS, END) or size < 2:
                return
            yield marker, data[at + 4 : at + 2 + size]
            at += 2 + size


def _extended(xmp: bytes, parts: list[bytes]) -> bytes:
    """The extended packet that the main one names, if no part of it is missing (XMP 3, 1.1.3.1)."""
    whole, filled = bytearray(), 0
    for part in parts:
        name, size = part[:NAME], int.from_bytes(part[NAME : NAME + 4])
        at, text = int.from_bytes(part[NAME + 4 : NAME + 8]), part[NAME + 8 :]
        if len(name) < NAME or name not in xmp or size > LARGEST or at + len(text) > size:
            continue
        whole = whole or bytearray(size)
        if len(whole) != size:
            return b""
        whole[at : at + len(text)] = text
        filled += len(text)
    return bytes(whole) if filled == len(whole) else b""
