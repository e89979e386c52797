"""Pictures with metadata of every kind, built part by part."""

from __future__ import annotations

import hashlib
import io
import struct
from collections.abc import Iterable

from PIL import Image

from tests.pictures import picture

UTF_8 = (1, 90, b"\x1b%G")
SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "core": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "ext": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
    "rights": "http://ns.adobe.com/xap/1.0/rights/",
    "cc": "http://creativecommons.org/ns#",
    "note": "http://ns.adobe.com/xmp/note/",
}

Dataset = tuple[int, int, bytes]


def iim(*datasets: Dataset) -> bytes:
    return b"".join(
        struct.pack(">BBBH", 0x1C, record, number, len(value)) + value
        for record, number, value in datasets
    )


def resource(number: int, body: bytes) -> bytes:
    return b"8BIM" + struct.pack(">HHL", number, 0, len(body)) + body + b"\0" * (len(body) % 2)


def xmp(properties: str, attributes: str = "") -> bytes:
    spaces = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in SPACES.items())
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        f'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" {spaces}>'
        f'<rdf:Description rdf:about="" {attributes}>{properties}</rdf:Description>'
        '</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()


def exif(tags: dict[int, object], more: dict[int, object] | None = None) -> bytes:
    made = Image.Exif()
    made.update(tags)
    if more:
        made.get_ifd(0x8769).update(more)
    return made.tobytes().removeprefix(b"Exif\0\0")


def segment(marker: int, body: bytes) -> bytes:
    return b"\xff" + bytes([marker]) + struct.pack(">H", len(body) + 2) + body


def jpeg(
    *,
    iptc: bytes = b"",
    digest: bytes = b"",
    packets: Iterable[bytes] = (),
    exif: bytes = b"",
    parts: Iterable[bytes] = (),
) -> bytes:
    """``parts`` are segments as they are."""
    plain = picture()
    resources = resource(0x0404, iptc) if iptc else b""
    resources += resource(0x0425, digest) if digest else b""
    made = [segment(0xE1, b"Exif\0\0" + exif)] if exif else []
    made += [segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + it) for it in packets]
    made += [segment(0xED, b"Photoshop 3.0\0" + resources)] if resources else []
    return plain[:2] + b"".join((*made, *parts)) + plain[2:]


def saved(kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (40, 30), "teal").save(out, kind, **options)
    return out.getvalue()


def md5(data: bytes) -> bytes:
    return hashlib.md5(data, usedforsecurity=False).digest()
