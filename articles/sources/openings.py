"""What texts begin with: a cheap question before patterns that only few texts can match.

A pattern that looks for words at a text's beginning is asked only where the first word begins as
one of those words does; what stands before it, such as quotes or dashes, counts for nothing.
"""

from __future__ import annotations

import re

LETTERS = 3
FIRST = re.compile(r"[^\W_]{1,3}")


def opening_of(text: str) -> str:
    """The first letters or digits of a text, in lower case; "" where they are not ASCII, which
    may then be anything."""
    head = text[:LETTERS]
    if not (head.isalnum() and len(head) == LETTERS):
        first = FIRST.search(text)
        head = first[0] if first else ""
    return head.lower() if head.isascii() else ""


def openings(words: str) -> frozenset[str]:
    """The openings of texts that begin with one of these words."""
    return frozenset({"", *(word[:LETTERS] for word in words.split())})
