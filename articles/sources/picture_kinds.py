"""Which kind of picture bytes are, by how they begin; and which names promise one."""

from __future__ import annotations

BEGINNINGS = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
)
ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".tif", ".tiff")
AVIF_BRANDS = (b"avif", b"avis")


def picture_kind(data: bytes) -> str:
    """ "JPEG", "PNG", "GIF", "TIFF", "WEBP" or "AVIF"; ``""`` for what is none of them."""
    for beginning, kind in BEGINNINGS:
        if data.startswith(beginning):
            return kind
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "WEBP"
    return "AVIF" if data[4:8] == b"ftyp" and data[8:12] in AVIF_BRANDS else ""


def is_picture_name(name: str) -> bool:
    return name.lower().endswith(ENDINGS)
