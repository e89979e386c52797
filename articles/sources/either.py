"""One of many words as a pattern that fails fast: words with the same beginning share it."""

from __future__ import annotations

import re
from collections.abc import Iterable


def either(words: Iterable[str]) -> str:
    """A group that matches any of the words, of several the longest."""
    return _group(sorted(words, key=len, reverse=True))


def _group(words: list[str]) -> str:
    if len(words) == 1:
        return re.escape(words[0])
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[:1], []).append(word[1:])
    forms = (re.escape(first) + _group(rest) if first else "" for first, rest in rests.items())
    return f"(?:{'|'.join(forms)})" if len(rests) > 1 else "".join(forms)
