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
Run = tuple[bool, int, int, int, int]


def compared(ours: str, theirs: str) -> tuple[Lines, Lines]:
    """Both texts by line, in pieces that differ and pieces that do not."""
    mine, yours = TOKEN.findall(ours), TOKEN.findall(theirs)
    if len(mine) + len(yours) > LONGEST:
        return _lines([Piece(ours, True)]), _lines([Piece(theirs, True)])
    matcher = SequenceMatcher(None, mine, yours, autojunk=False)
    left: list[Piece] = []
    right: list[Piece] = []
    for same, a, b, c, d in _runs(matcher, mine):
        left.append(Piece("".join(mine[a:b]), not same))
        right.append(Piece("".join(yours[c:d]), not same))
    return _lines(left), _lines(right)


def _runs(matcher: SequenceMatcher[str], mine: list[str]) -> list[Run]:
    """Runs that are the same on both sides and runs that are not, in turn. A comma between two
    differences tells nobody anything, nor does a word where hardly any is the same."""
    runs: list[Run] = []
    codes, few = matcher.get_opcodes(), int(matcher.ratio() < 0.5)
    for number, (tag, a, b, c, d) in enumerate(codes):
        between = 0 < number < len(codes) - 1
        words = sum(token.strip() != "" and token.isalnum() for token in mine[a:b])
        alone = between and words <= few and "\n" not in mine[a:b]
        same = tag == "equal" and not alone
        if runs and runs[-1][0] is same is False:
            runs[-1] = (False, runs[-1][1], b, runs[-1][3], d)
        else:
            runs.append((same, a, b, c, d))
    return runs


def _lines(pieces: list[Piece]) -> Lines:
    lines: Lines = [[]]
    for piece in pieces:
        first, *others = piece.text.split("\n")
        lines[-1].append(Piece(first, piece.differs))
        lines.extend([Piece(text, piece.differs)] for text in others)
    return [[piece for piece in line if piece.text] for line in lines]
