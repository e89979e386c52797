"""Why a file that is neither a document nor a picture is left out, in words."""

from __future__ import annotations

from pathlib import PurePath

from articles.sources import is_picture_name, why_no_picture

# Of pictures too, though of none that are kept.
DRAWN = (".svg", ".heic", ".heif", ".psd", ".bmp")


def why_not_read(head: bytes, name: str) -> str:
    """``head`` is its first bytes, as far as they could be read."""
    suffix = PurePath(name).suffix
    if head and (is_picture_name(name) or suffix.lower() in DRAWN):
        return why_no_picture(head)
    return f"files of the kind “{suffix}” are not read"
