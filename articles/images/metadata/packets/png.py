from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from articles.images.metadata.packets import photoshop
from articles.images.metadata.packets.packets import LARGEST, MOST_PARTS, Packets

XMP = b"XML:com.adobe.xmp"
# As ImageMagick and ExifTool put what PNG has no chunk for: hex behind a name and a length.
RAW = b"Raw profile type "
EXIF = b"Exif\0\0"


def find(data: bytes) -> Packets:
    packets = Packets()
    for kind, body in islice(_chunks(data), MOST_PARTS):
        if kind == b"eXIf":
            packets = replace(packets, exif=body.removeprefix(EXIF))
        elif kind in (b"iTXt", b"zTXt", b"tEXt"):
            packets = _with_text(packets, kind, body)
    return packets


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at + 12 <= len(data):
        size = int.from_bytes(data[at : at + 4])
        kind = data[at + 4 : at + 8]
        if kind == b"IEND":
            return
        if size <= LARGEST:
            yield kind, data[at + 8 : at + 8 + size]
        at += 12 + size


def _with_text(packets: Packets, kind: bytes, body: bytes) -> Packets:
    keyword = body[:100].partition(b"\0")[0]
    if keyword == XMP and not packets.xmp:
        text = _text(kind, body[len(keyword) + 1 :])
        return replace(packets, xmp=(text,)) if text else packets
    if not keyword.startswith(RAW):
        return packets
    profile = _profile(_text(kind, body[len(keyword) + 1 :]))
    match keyword.removeprefix(RAW).lower():
        case b"iptc" | b"8bim" if profile and not packets.iim:
            iim, digest = photoshop.iim(profile.removeprefix(b"Photoshop 3.0\0"))
            return replace(packets, iim=iim or profile, iim_digest=digest)
        case b"exif" | b"app1" if profile.startswith(EXIF) and not packets.exif:
            return replace(packets, exif=profile.removeprefix(EXIF))
        case b"xmp" if profile and not packets.xmp:
            return replace(packets, xmp=(profile,))
    return packets


def _text(kind: bytes, rest: bytes) -> bytes:
    """What stands behind the keyword, unpacked; nothing if it is broken or too long."""
    if kind == b"tEXt":
        return rest
    if kind == b"zTXt":
        return _unpacked(rest[1:])
    packed, (_, *texts) = rest[:1] == b"\1", rest[2:].split(b"\0", 2)
    if len(texts) < 2:
        return b""
    return _unpacked(texts[1]) if packed else texts[1]


def _unpacked(data: bytes) -> bytes:
    try:
        text = zlib.decompressobj().decompress(data, LARGEST + 1)
    except zlib.error:
        return b""
    return text if len(text) <= LARGEST else b""


def _profile(text: bytes) -> bytes:
    """The bytes of "\\niptc\\n      58\\n1c015a…"."""
    try:
        return bytes.fromhex("".join(text.decode("ascii").split("\n")[3:]))
    except ValueError:
        return b""
