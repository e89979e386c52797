from __future__ import annotations

import hashlib
from typing import Any

from articles.images.metadata import exif, iim, xmp
from articles.images.metadata.file_metadata import Credited, FileMetadata
from articles.images.metadata.one_account import one_account
from articles.images.metadata.packets import Packets, find
from articles.sources.storable import storable

CREDIT = ("creators", "credit_line", "source")


def read(data: bytes) -> FileMetadata:
    """What the file of a picture says about it; never an error, whatever the bytes are.

    What is broken or too large to be a word about a picture is left out.
    """
    packets = find(data)
    iptc = iim.texts_of(packets.iim)
    texts = [xmp.packet_text(packet) for packet in packets.xmp]
    tags = exif.texts_of(packets.exif)
    parts = [xmp.stated_in(texts), iim.stated_in(iptc)]
    if _is_newer(packets):
        parts.reverse()
    of_exif = exif.stated_in(tags)
    account = one_account([*parts, of_exif])
    return FileMetadata(
        **account,
        otherwise=_otherwise(account, one_account([*reversed(parts), of_exif])),
        iptc={name: [storable(text) for text in values] for name, values in iptc.items()},
        xmp="\n".join(texts),
        exif={name: storable(text) for name, text in tags.items()},
    )


def _otherwise(account: dict[str, Any], other: dict[str, Any]) -> Credited | None:
    words = {name: other[name] for name in CREDIT if name in other}
    differ = any(account[name] != text for name, text in words.items())
    return Credited(**words) if differ else None


def _is_newer(packets: Packets) -> bool:
    """Whether the IIM was changed since the XMP was written, by a program that knows no XMP.

    So says the digest of the IIM that the writer of the XMP left (MWG Guidelines 2.0, 3.3).
    """
    if not packets.iim_digest.strip(b"\0"):
        return False
    ends = (packets.iim, packets.iim.rstrip(b"\0"))
    return all(_md5(end) != packets.iim_digest for end in ends)


def _md5(data: bytes) -> bytes:
    return hashlib.md5(data, usedforsecurity=False).digest()
