"""Tables of single words, written as running text so that they can be read and sorted."""

from __future__ import annotations


def wordlist(text: str) -> frozenset[str]:
    return frozenset(text.split())
