from __future__ import annotations

from dataclasses import dataclass

# Bytes; what is larger is no word about a picture, and left out.
LARGEST = 1_000_000
# Parts of a file that are looked at; a camera writes about twenty.
MOST_PARTS = 5_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Packets:
    """``iim_digest`` is the MD5 that the writer of the XMP noted of the IIM; ``xmp`` is the packet
    and what was too long for it; ``exif`` begins with its byte order."""

    iim: bytes = b""
    iim_digest: bytes = b""
    xmp: tuple[bytes, ...] = ()
    exif: bytes = b""
