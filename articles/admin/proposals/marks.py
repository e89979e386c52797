from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import NamedTuple

TOKEN = re.compile(r"\n|[^\S\n]+|\w+|[^\w\s]")
# Past this many words nobody looks for the one that differs.
LONGEST = 6_000


class Piece(NamedTuple):
    text: str
    differs: bool


Lines = list[list[Piece]]


def compared(ours: str, theirs: str) -> tuple[Lines, Lines]:
    """Both texts by line, in pieces that differ and pieces that do not."""
    mine, yours = TOKEN.findall(ours), TOKEN.findall(theirs)
    if len(mine) + len(yours) > LONGEST:
        return _lines([Piece(ours, True)]), _lines([Piece(theirs, True)])
    left: list[Piece] = []
    right: list[Piece] = []
    for tag, a, b, c, d in SequenceMatcher(None, mine, yours, autojunk=False).get_opcodes():
        left.append(Piece("".join(mine[a:b]), tag != "equal"))
        right.append(Piece("".join(yours[c:d]), tag != "equal"))
    return _lines(left), _lines(right)


def _lines(pieces: list[Piece]) -> Lines:
    lines: Lines = [[]]
    for piece in pieces:
        first, *others = piece.text.split("\n")
        lines[-1].append(Piece(first, piece.differs))
        lines.extend([Piece(text, piece.differs)] for text in others)
    return [[piece for piece in line if piece.text] for line in lines]
