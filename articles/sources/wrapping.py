"""How a document was broken into lines: at which width, and by whom.

A machine breaks a line where the next word does not fit any more; people break them where they
like, so that only nearly full lines tell. Scripts without spaces are broken at any letter.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from articles.sources.joining import CLOSE_SET
from articles.sources.lines import SourceLine

NARROWEST, WIDEST = 40, 100
MOSTLY = 0.72
OVERLONG = 0.1
STOPS = (".", "?", "!", '"', "”", ":", "。", "！", "？", "」", "』")
# Columns that a line of a script without spaces may be short of, or stand out by: no stop begins
# a line, and no bracket ends one.
HANGING = 4
CLOSE = re.compile(f"[{CLOSE_SET}]")
WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]+"
)
MACHINES = 0.97


@dataclass(frozen=True, kw_only=True, slots=True)
class Wrapping:
    """``width`` is in columns. ``by_machine`` is whether all lines that read on are full;
    ``spaced`` whether words are."""

    width: int
    by_machine: bool
    spaced: bool = True

    def fits(self, before: SourceLine, following: SourceLine) -> bool:
        """Whether the next word would have stood on the line, so that it ended for a reason."""
        room = self.width - columns(before.text)
        if not self.spaced:
            return room > HANGING
        return room > columns(following.text.split(None, 1)[0])


def columns(text: str) -> int:
    """How wide a line is in a type of one width; wide letters count for two."""
    text = text.rstrip()
    if text.isascii():
        return len(text)
    return len(text) + sum(map(len, WIDE.findall(text)))


def reads_on(before: SourceLine, following: SourceLine) -> bool:
    """Whether the next line can only go on with a sentence."""
    return following.text.lstrip()[:1].islower() and not before.text.rstrip().endswith(STOPS)


def wrapping_of(lines: Sequence[SourceLine]) -> Wrapping | None:
    """None for a document of whole lines."""
    pairs = list(_pairs(lines))
    if not pairs:
        return None
    if _is_close_set(pairs):
        return _of_close_set(pairs)
    return _of_sentences(pairs) or _of_lengths(lines)


def _pairs(lines: Sequence[SourceLine]) -> Iterator[tuple[SourceLine, SourceLine]]:
    """Lines that stand together, but for those that are too long to have been wrapped."""
    before: SourceLine | None = None
    fitted: bool | None = None  # unknown as long as nothing asks
    for line in lines:
        blank, fits = line.blank, None
        if before is not None and not blank:
            fitted = _fits(before) if fitted is None else fitted
            fits = _fits(line)
            if fits and fitted:
                yield before, line
        before, fitted = (None if blank else line), fits


def _fits(line: SourceLine) -> bool:
    return columns(line.text) <= WIDEST + 1


def _is_close_set(pairs: Sequence[tuple[SourceLine, SourceLine]]) -> bool:
    text = "".join(one.text for one, _ in pairs[:50])
    return len(CLOSE.findall(text)) > 0.5 * len(text)


def _of_close_set(pairs: Sequence[tuple[SourceLine, SourceLine]]) -> Wrapping | None:
    widths = sorted(columns(one.text) for one, _ in pairs)
    # One letter may hang out; what stands out further was not wrapped.
    counts = Counter(widths)
    width = max(widths[len(widths) // 2 :], key=counts.__getitem__)
    open_ended = [one for one, _ in pairs if not one.text.rstrip().endswith(STOPS)]
    full = sum(abs(columns(one.text) - width) <= HANGING for one in open_ended)
    if not NARROWEST <= width <= WIDEST or full < 3 or full < 0.7 * len(open_ended):
        return None
    return Wrapping(width=width, by_machine=True, spaced=False)


def _of_sentences(pairs: Sequence[tuple[SourceLine, SourceLine]]) -> Wrapping | None:
    """Lines that begin inside a sentence prove that those before them were broken."""
    broken = [(one, two) for one, two in pairs if reads_on(one, two)]
    width = max((columns(one.text) for one, _ in broken), default=0)
    if len(broken) < 2 or not NARROWEST <= width <= WIDEST:
        return None
    width = max([width, *(columns(two.text) for one, two in broken if columns(two.text) <= width)])
    full = sum(columns(one.text) >= width * MOSTLY for one, _ in broken)
    if full < 0.8 * len(broken) or len(broken) < 0.3 * len(pairs):
        return None
    wrapping = Wrapping(width=width, by_machine=True)
    justified = sum(not wrapping.fits(one, two) for one, two in broken)
    return Wrapping(width=width, by_machine=justified >= MACHINES * len(broken))


def _of_lengths(lines: Sequence[SourceLine]) -> Wrapping | None:
    """Of the lines that another follows directly, most are nearly as long as the longest and do
    not end a sentence."""
    longest = max((len(line.text) for line in _not_overlong(lines)), default=0)
    if not NARROWEST <= longest <= WIDEST:
        return None
    full = open_ended = followed = 0
    for line, following in pairwise(lines):
        if line.blank or following.blank:
            continue
        followed += 1
        text = line.text.rstrip()
        full += len(text) >= longest * MOSTLY
        open_ended += not text.endswith(STOPS)
    if followed < 4 or full < 0.6 * followed or open_ended < 0.6 * followed:
        return None
    if _are_sentences(lines):
        return None
    return Wrapping(width=longest, by_machine=False)


def _are_sentences(lines: Sequence[SourceLine]) -> bool:
    """Whether each line begins with a capital and, below the head of the story, ends a sentence:
    those are paragraphs, though they happen to be of one length."""
    texts = [line.text.strip() for line in lines if not line.blank]
    if not all(text[0].isupper() or not text[0].isalpha() for text in texts):
        return False
    ends = [text.endswith(STOPS) for text in texts]
    body = ends[ends.index(True) :] if True in ends else []
    return len(body) > 1 and all(body)


def _not_overlong(lines: Sequence[SourceLine]) -> Sequence[SourceLine]:
    """Without the few lines that nothing wrapped, such as captions pasted into mail."""
    fitting = [line for line in lines if len(line.text) <= WIDEST]
    written = sum(not line.blank for line in fitting)
    return fitting if len(lines) - len(fitting) <= OVERLONG * written else lines
