from __future__ import annotations

from articles.images.metadata.packets.packets import LARGEST, Packets

# The packet stands bare between these, not in blocks of 255 bytes (XMP 3, 1.1.2).
BEGIN, END = b"\x21\xff\x0bXMP DataXMP", b"\x01\xff\xfe\xfd"


def find(data: bytes) -> Packets:
    begin = data.find(BEGIN)
    end = data.find(END, begin, begin + len(BEGIN) + LARGEST) if begin >= 0 else -1
    return Packets(xmp=(data[begin + len(BEGIN) : end],)) if end >= 0 else Packets()
