"""Lines to blocks: a line is a block, unless the document was wrapped at a width.

Copies of web pages have one paragraph a line, with or without blank lines between; mail and
agency copy (dpa, IPTC 7901) is wrapped at some 70 characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from articles.sources.block import Block, make_block
from articles.sources.joining import Hyphens, bare, goes_on, is_halved, joined
from articles.sources.lines import SourceLine
from articles.sources.wrapping import (
    NARROWEST,
    WIDEST,
    Wrapping,
    columns,
    wrapping_of,
)

STARTS_ANEW = ("- ", "* ", "• ", "#", "\t")
BYLINES = ("By ", "BY ", "by ")
NEARLY = 0.8
INDENTED = 2
# Fewer lines that stand together are one paragraph, and not a story without empty lines.
LONG_RUN = 6

SENTENCE_END = re.compile(r"[.?!…。！？][\"'”“’»)\]」』]{0,3}\Z")
CREDITED = re.compile(r"[.?!…][\"'”]? \([^()/]{2,60}/[^()/]{2,60}\)\Z")

Run = tuple[SourceLine, ...]


def make_blocks(lines: Sequence[SourceLine]) -> list[Block]:
    """The blocks of all lines that are not blank, in order."""
    wrapping = wrapping_of(lines)
    if wrapping is None:
        return _whole_lines(lines)
    hyphens = Hyphens([line.text for line in lines])
    groups = [list(group) for blank, group in groupby(lines, _is_blank) if not blank]
    long = [group for group in groups if len(group) >= LONG_RUN]
    blocks: list[Block] = []
    for group in groups:
        unparted = _has_short_ends(group, wrapping) or long == [group]
        blocks += _blocks(group, wrapping, hyphens, unparted=unparted)
    return blocks


def _whole_lines(lines: Sequence[SourceLine]) -> list[Block]:
    """A line is a block, but for one that goes on with a comma where a link had cut a sentence.

    Where an empty line parts the two, the desk is asked.
    """
    runs: list[tuple[list[str], list[int]]] = []
    for line in lines:
        if line.blank:
            continue
        text = bare(line.text)
        if runs and line.number == runs[-1][1][-1] + 1 and goes_on(runs[-1][0][-1], text):
            runs[-1][0].append(text)
            runs[-1][1].append(line.number)
        else:
            runs.append(([text], [line.number]))
    return [
        make_block(texts[0] if len(texts) == 1 else joined(texts), tuple(numbers))
        for texts, numbers in runs
    ]


def _is_blank(line: SourceLine) -> bool:
    return line.blank


def _blocks(
    together: list[SourceLine], wrapping: Wrapping, hyphens: Hyphens, *, unparted: bool
) -> Iterable[Block]:
    """The paragraphs of lines that stand together; where nothing parts them but short last lines,
    a full line that ends a sentence may be a last line too."""
    unparted = unparted and not any(map(_is_indented, together, together[1:]))
    for run in _runs(together, wrapping):
        doubted = unparted and any(map(_may_end, run, run[1:]))
        yield _block(run, hyphens)._replace(doubted=doubted)


def _has_short_ends(together: list[SourceLine], wrapping: Wrapping) -> bool:
    """Whether sentences end before their line is full, with others below them."""
    return any(_may_end(*two) and wrapping.fits(*two) for two in pairwise(together))


def _runs(together: list[SourceLine], wrapping: Wrapping) -> Iterable[Run]:
    own = max(columns(line.text) for line in together) if len(together) > 2 else wrapping.width
    run = together[:1]
    for before, line in pairwise(together):
        if not _continues(before, line, wrapping, own):
            yield tuple(run)
            run = []
        run.append(line)
    yield tuple(run)


def _continues(before: SourceLine, line: SourceLine, wrapping: Wrapping, own: int) -> bool:
    """Whether a paragraph goes on: it reads on, its next word would not have fitted any more, or,
    of lines broken by hand, this one is nearly as long as the longest around it."""
    text = line.text.replace("\u00a0", " ")
    if text.startswith(STARTS_ANEW) or before.text.startswith("#"):
        return False
    if _is_indented(before, line) or max(columns(before.text), columns(text)) > WIDEST:
        return False
    word = text.split(None, 1)[0]
    if goes_on(before.text, text.lstrip()):
        return True
    if is_halved(before.text) or (text.lstrip()[:1].islower() and "@" not in word):
        return True
    ended = before.text.rstrip()
    if ended.endswith(")") and CREDITED.search(ended):
        return False
    if not wrapping.fits(before, line):
        return True
    if wrapping.by_machine or text.startswith(BYLINES):
        return False
    return own >= NARROWEST and columns(before.text) >= own * NEARLY


def _is_indented(before: SourceLine, line: SourceLine) -> bool:
    """Whether a line begins further in than the one before it, as a paragraph does; the lines of
    an item in a list do too."""
    if before.text.lstrip().startswith(STARTS_ANEW):
        return False
    return _indent(line.text) >= _indent(before.text) + INDENTED


def _indent(text: str) -> int:
    text = text.expandtabs(4).replace("\u3000", "  ")
    return len(text) - len(text.lstrip())


def _may_end(before: SourceLine, line: SourceLine) -> bool:
    return (
        bool(SENTENCE_END.search(before.text.rstrip()[-4:]))
        and not line.text.lstrip()[:1].islower()
    )


def _block(run: Run, hyphens: Hyphens | None) -> Block:
    numbers = tuple(line.number for line in run)
    return make_block(joined((line.text for line in run), hyphens), numbers)
