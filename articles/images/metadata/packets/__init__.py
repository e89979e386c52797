"""Where a picture's file keeps its metadata: the packets of it, found without decoding a pixel.

Pillow reads only a part of them (no text behind a PNG's pixels, no extended XMP, no XMP of a GIF)
and copies whatever the tables of EXIF point at; so containers are walked here, and bounded.
"""

from articles.images.metadata.packets.find import find
from articles.images.metadata.packets.packets import Packets

__all__ = ["Packets", "find"]
