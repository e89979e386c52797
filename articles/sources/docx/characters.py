"""What single pieces of a run print, but for text proper."""

from __future__ import annotations

import re

from articles.sources.xml_tree import Element

FOUR_DIGITS = re.compile("[0-9A-Fa-f]{4}")
# Surrogates and the private use area.
PRIVATE = range(0xD800, 0xF900)
CHARACTERS = {"tab": " ", "ptab": " ", "cr": " ", "noBreakHyphen": "‑", "softHyphen": ""}


def characters(piece: Element) -> str:
    if piece.name == "sym":
        return symbol(piece.attributes.get("char", ""))
    return CHARACTERS.get(piece.name, piece.text)


def symbol(code: str) -> str:
    """A letter of a symbol font; what is a letter in that font only is shown as lost."""
    letter = int(code, 16) if FOUR_DIGITS.fullmatch(code) else 0xFFFD
    return "\N{REPLACEMENT CHARACTER}" if letter in PRIVATE else chr(letter)
