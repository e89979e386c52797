"""Text as it is compared, never as it is kept: quotes straight, spaces plain, letters composed.

Nearly every document folds letter for letter, so that a place in the folded text is the same
place in the printed one. Only where something is dropped or composed is a map kept.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

LETTER_FOR_LETTER = {
    "\t": " ",
    "\u00a0": " ",
    "\u2007": " ",
    "\u2009": " ",
    "\u202f": " ",
    "\u3000": " ",
    "\u2018": "'",
    "\u2019": "'",
    "\u201b": "'",
    "\u02bc": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u201e": '"',
    "\u00ab": '"',
    "\u00bb": '"',
    "\u05f4": '"',
}
# Invisible: zero-width spaces and joiners, marks of direction, soft hyphen, word joiner, BOM.
DROPPED = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"
# Quotes of the wire: ``so'' (ANPA, LaTeX)
DOUBLED = ("``", "''")


class Folded(NamedTuple):
    """``offsets[i]`` is where letter ``i`` of ``text`` begins in what is printed; None: at i."""

    text: str
    offsets: Sequence[int] | None = None


def fold(printed: str) -> Folded:
    text = printed
    if text.isascii():
        if "\t" in text:
            text = text.replace("\t", " ")
    else:
        for letter, plain in LETTER_FOR_LETTER.items():
            if letter in text:
                text = text.replace(letter, plain)
    if folds_letter_for_letter(printed):
        return Folded(text)
    return _with_map(text)


def folds_letter_for_letter(printed: str) -> bool:
    if "``" in printed or "''" in printed:
        return False
    if printed.isascii():
        return True
    for letter in DROPPED:
        if letter in printed:
            return False
    return unicodedata.is_normalized("NFC", printed)


def _with_map(text: str) -> Folded:
    letters: list[str] = []
    offsets: list[int] = []
    at, end = 0, len(text)
    while at < end:
        upto = at + 1
        while upto < end and unicodedata.combining(text[upto]):
            upto += 1
        piece = "" if text[at] in DROPPED else unicodedata.normalize("NFC", text[at:upto])
        if text[at : at + 2] in DOUBLED:
            piece, upto = '"', at + 2
        letters.append(piece)
        offsets.extend([at] * len(piece))
        at = upto
    offsets.append(end)
    return Folded("".join(letters), offsets)
