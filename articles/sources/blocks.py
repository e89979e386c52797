"""Lines to blocks: a line is a block, unless the document was wrapped at a width.

Copies of web pages have one paragraph a line, with or without blank lines between; mail and
agency copy (dpa, IPTC 7901) is wrapped at some 70 characters.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from articles.sources.block import Block, make_block
from articles.sources.lines import SourceLine

EDGE = " \t\u00a0\u3000\ufeff" + "".join(map(chr, [*range(0x20), 0x7F]))
NARROWEST, WIDEST = 40, 100
STARTS_ANEW = ("- ", "* ", "• ", "#", "\t", "   ")
BYLINES = ("By ", "BY ", "by ")
MOSTLY = 0.72
NEARLY = 0.8
OVERLONG = 0.1
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
    longest = max((len(line.text) for line in _not_overlong(lines)), default=0)
    if not NARROWEST <= longest <= WIDEST:
        return 0
    full = open_ended = followed = 0
    for line, following in pairwise(lines):
        if line.blank or following.blank:
            continue
        followed += 1
        text = line.text.rstrip()
        full += len(text) >= longest * MOSTLY
        open_ended += not text.endswith(STOPS)
    if followed < 4 or full < 0.6 * followed or open_ended < 0.6 * followed:
        return 0
    return longest


def _not_overlong(lines: Sequence[SourceLine]) -> Sequence[SourceLine]:
    """Without the few lines that nothing wrapped, such as captions pasted into mail."""
    fitting = [line for line in lines if len(line.text) <= WIDEST]
    written = sum(not line.blank for line in fitting)
    return fitting if len(lines) - len(fitting) <= OVERLONG * written else lines


def _runs(lines: Sequence[SourceLine], width: int) -> Iterable[tuple[SourceLine, ...]]:
    """The lines of each paragraph: those that stand together and were broken only for width."""
    for blank, group in groupby(lines, lambda line: line.blank):
        if blank:
            continue
        together = list(group)
        own = max(len(line.text.rstrip()) for line in together) if len(together) > 2 else width
        run = together[:1]
        for before, line in pairwise(together):
            if not _continues(before, line, width, own):
                yield tuple(run)
                run = []
            run.append(line)
        yield tuple(run)


def _continues(before: SourceLine, line: SourceLine, width: int, own: int) -> bool:
    """Whether a paragraph goes on: it reads on, its next word would not have fitted any more, or
    the line is nearly as long as the longest around it (some desks break lines by hand)."""
    if line.text.replace("\u00a0", " ").startswith(STARTS_ANEW) or before.text.startswith("#"):
        return False
    if len(before.text) > WIDEST:
        return False
    if line.text[:1].islower() and "@" not in line.text.split(None, 1)[0]:
        return True
    length = len(before.text.rstrip())
    if length + len(line.text.split(None, 1)[0]) >= width:
        return True
    return (
        own >= NARROWEST
        and length >= own * NEARLY
        and not line.text.replace("\u00a0", " ").startswith(BYLINES)
    )


def _block(run: tuple[SourceLine, ...]) -> Block:
    numbers = tuple(line.number for line in run)
    parts = [line.text.strip(EDGE) or line.text.strip() for line in run]
    return make_block(" ".join(parts), numbers)
