"""Files that are zeros where their end should be, as broken copies and full disks leave them."""

from __future__ import annotations

# Nothing compressed holds as many; some cameras and programs add zeros behind a whole picture.
ZEROS = 4096
# Of a file, which are looked at one after the other; real ones have a few hundred at most.
PARTS = 10_000
START_OF_SCAN, END_OF_IMAGE = 0xDA, b"\xff\xd9"
WITHOUT_LENGTH = range(0xD0, 0xD9)


def is_hollow(data: bytes, kind: str) -> bool:
    """Of formats that would be decoded all the same: what is missing is gray or noise there."""
    solid = len(data.rstrip(b"\0"))
    if len(data) - solid < ZEROS:
        return False
    if kind == "JPEG":
        return data.find(END_OF_IMAGE, _scan_in(data), solid) < 0
    if kind == "PNG":
        return data.rfind(b"IEND", 0, solid + ZEROS) < 0
    ends = {"WEBP": _end_of_webp, "AVIF": _end_of_avif}
    return kind in ends and min(ends[kind](data), len(data)) >= solid + ZEROS


def _scan_in(data: bytes) -> int:
    """Where the picture itself begins: a small one in the metadata has an end of its own."""
    at = 2
    for _ in range(PARTS):
        if at + 4 > len(data) or data[at] != 0xFF or data[at + 1] == START_OF_SCAN:
            break
        own = data[at + 1] in WITHOUT_LENGTH or data[at + 1] == 0xFF
        at += 1 + (data[at + 1] != 0xFF) if own else 2 + int.from_bytes(data[at + 2 : at + 4])
    return at


def _end_of_webp(data: bytes) -> int:
    return 8 + int.from_bytes(data[4:8], "little")


def _end_of_avif(data: bytes) -> int:
    """Of the last box that holds anything."""
    at = end = 0
    for _ in range(PARTS):
        size, kind = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        if size == 1:
            size = int.from_bytes(data[at + 8 : at + 16])
        elif size == 0 and kind.isalnum():
            size = len(data) - at
        if size < 8:
            break
        at += size
        end = end if kind in (b"free", b"skip") else at
    return end
