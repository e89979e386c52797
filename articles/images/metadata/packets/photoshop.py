"""Photoshop's image resources, which hold the IIM in a JPEG, and its digest."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from articles.images.metadata.packets.packets import MOST_PARTS

IIM, DIGEST = 0x0404, 0x0425
SIGNATURES = (b"8BIM", b"PHUT", b"AgHg", b"DCSR", b"MeSa")


def iim(resources: bytes) -> tuple[bytes, bytes]:
    """The IIM and the digest that was noted of it; the first of each."""
    found: dict[int, bytes] = {}
    for number, body in islice(_resources(resources), MOST_PARTS):
        found.setdefault(number, body)
    return found.get(IIM, b""), found.get(DIGEST, b"")


def _resources(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while data[at : at + 4] in SIGNATURES and at + 12 <= len(data):
        number = int.from_bytes(data[at + 4 : at + 6])
        name = data[at + 6] + 1
        at += 6 + name + name % 2
        size = int.from_bytes(data[at : at + 4])
        yield number, data[at + 4 : at + 4 + size]
        at += 4 + size + size % 2
