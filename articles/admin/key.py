from __future__ import annotations


def key_in(text: str) -> int:
    """The key that an address or a form names; 0, which no row has, for what is none."""
    return int(text) if text.isdecimal() and len(text) < 18 else 0
