from __future__ import annotations

from articles.images.metadata.ifd import Directories
from articles.images.metadata.packets import photoshop
from articles.images.metadata.packets.packets import Packets

XMP, IIM, PHOTOSHOP = 700, 33_723, 34_377


def find(data: bytes) -> Packets:
    """The whole file serves as its EXIF, which only looks at what it knows."""
    directories = Directories(data)
    first = directories.first()
    xmp = first[XMP].data if XMP in first else b""
    iim, digest = photoshop.iim(first[PHOTOSHOP].data if PHOTOSHOP in first else b"")
    own = first[IIM].data if IIM in first else b""
    packets = (xmp,) if xmp else ()
    return Packets(xmp=packets, iim=own or iim, iim_digest=digest, exif=data)
