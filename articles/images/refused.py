"""Why a file is not kept, in words that read on after its name and a colon."""

from __future__ import annotations


class PictureRefused(Exception):
    """A file that is not kept; the reason reads on after its name and a colon."""


def size(number: int) -> str:
    """Of bytes, as people say it."""
    return f"{number / 1_000_000:.3g} MB" if number >= 1_000_000 else f"{number:,} bytes"
