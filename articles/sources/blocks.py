"""Lines to blocks: a line is a block, unless the document was wrapped at a width.

Copies of web pages have one paragraph a line, with or without blank lines between; mail and
agency copy (dpa, IPTC 7901) is wrapped at some 70 characters.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from articles.sources.block import Block, make_block
from articles.sources.lines import SourceLine

EDGE = " \t\u00a0\u3000\ufeff" + "".join(map(chr, [*range(0x20), 0x7F]))
NARROWEST, WIDEST = 40, 100
STARTS_ANEW = ("- ", "* ", "• ", "#", "\t", "   ")
STOPS = (".", "?", "!", '"', "”", ":")


def make_blocks(lines: Sequence[SourceLine]) -> list[Block]:
    """The blocks of all lines that are not blank, in order."""
    width = wrapped_at(lines)
    if width:
        return [_block(run) for run in _runs(lines, width)]
    return [_block((line,)) for line in lines if not line.blank]


def wrapped_at(lines: Sequence[SourceLine]) -> int:
    """The width a document was wrapped at, 0 if it was not.

    Wrapped means: of the lines that another follows directly, most are nearly as long as the
    longest and do not end a sentence.
    """
    longest = max((len(line.text) for line in lines), default=0)
    if not NARROWEST <= longest <= WIDEST:
        return 0
    full = open_ended = followed = 0
    for line, following in pairwise(lines):
        if line.blank or following.blank:
            continue
        followed += 1
        text = line.text.rstrip()
        full += len(text) >= longest - 15
        open_ended += not text.endswith(STOPS)
    if followed < 4 or full < 0.6 * followed or open_ended < 0.6 * followed:
        return 0
    return longest


def _runs(lines: Sequence[SourceLine], width: int) -> Iterable[tuple[SourceLine, ...]]:
    """Lines that belong together: the next one's first word would not have fitted any more."""
    run: list[SourceLine] = []
    for line in lines:
        if run and (line.blank or not _continues(run[-1], line, width)):
            yield tuple(run)
            run = []
        if not line.blank:
            run.append(line)
    if run:
        yield tuple(run)


def _continues(before: SourceLine, line: SourceLine, width: int) -> bool:
    if line.text.startswith(STARTS_ANEW) or before.text.startswith("#"):
        return False
    room = width - len(before.text.rstrip())
    return len(line.text.split(None, 1)[0]) >= room


def _block(run: tuple[SourceLine, ...]) -> Block:
    numbers = tuple(line.number for line in run)
    parts = [line.text.strip(EDGE) or line.text.strip() for line in run]
    return make_block(" ".join(parts), numbers)
