"""Cheap questions before dear ones: whether a text holds any of a few strings."""

from __future__ import annotations


def has_any(text: str, hints: tuple[str, ...]) -> bool:
    """A plain loop, several times faster here than a pattern or a generator."""
    for hint in hints:  # noqa: SIM110
        if hint in text:
            return True
    return False
