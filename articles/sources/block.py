"""A block: what a reader takes for one paragraph, heading, caption or label."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from articles.sources.folding import fold
from articles.sources.grammar.hints import has_any
from articles.sources.openings import opening_of
from articles.sources.printable import printable

# Past this, a block is no paragraph but a page without line ends: it is kept, not searched.
LONGEST_SEARCHED = 20_000
CLOSING = "■◆●▪□\"')]}»”’ "
# What pages print between paragraphs, glued to the end of one by copying.
GLUED = re.compile(
    r"[.?!…][\"')\]]* ?(?P<tail>advertisement|share this(?: article| story)?|sign up"
    r"|story continues below(?: this)?(?: advertisement| ad)?|subscribe(?: now)?"
    r"|continue reading(?: the main story)?|article continues (?:after|below).{0,24}"
    r"|read (?:more|also|next)|read more:? .{3,80}|related(?: articles| stories)?|enditem)\Z",
    re.IGNORECASE,
)
GLUED_HINTS = (
    "advert",
    "share this",
    "sign up",
    "contin",
    "subscribe",
    "read ",
    "related",
    "enditem",
)
SENTENCE_STOPS = (".", "?", "!", "…", "。", "！", "？", "۔", "؟", "।")


class Block(NamedTuple):
    """``text`` as printed, ``fold`` as compared, ``lines`` the numbers of its source lines.

    ``words`` counts spaces, so it says little of scripts that do without; ``stops`` is true
    when the block ends like a sentence. ``raw`` is the text with what cannot be printed, if there
    was any in it. ``doubted`` is whether it may be several paragraphs. ``opening`` is what its
    first word begins with, as ``articles.sources.openings`` compares it.
    """

    text: str
    fold: str
    lines: tuple[int, ...]
    words: int
    stops: bool
    offsets: Sequence[int] | None = None
    raw: str = ""
    doubted: bool = False
    opening: str = ""

    @property
    def searched(self) -> bool:
        return len(self.fold) <= LONGEST_SEARCHED

    def printed(self, start: int, end: int | None = None) -> str:
        """The printed text of ``fold[start:end]``, to the letter."""
        if end is None:
            end = len(self.fold)
        if self.offsets is None:
            return self.text[start:end]
        return self.text[self.offsets[start] : self.offsets[end]]

    def spelt(self, folded: str) -> str:
        """A name found in ``fold``, with the letters of the print: "O’Dell", not "O'Dell"."""
        if self.fold is self.text:
            return folded
        at = self.fold.find(folded)
        if at < 0:
            return self._recased(folded)
        printed = self.printed(at, at + len(folded))
        return unicodedata.normalize("NFC", " ".join(printed.split()))

    def _recased(self, folded: str) -> str:
        """The apostrophes of the print in a name whose capitals were set in reading case."""
        at = self.fold.lower().find(folded.lower()) if "'" in folded else -1
        printed = self.printed(at, at + len(folded)) if at >= 0 else ""
        if len(printed) != len(folded):
            return folded
        return "".join(p if f == "'" else f for f, p in zip(folded, printed, strict=True))


def make_block(raw: str, lines: tuple[int, ...]) -> Block:
    text = printable(raw).strip() or raw
    folded, offsets = fold(text)
    bare = folded.rstrip(CLOSING)
    return Block(
        text,
        folded,
        lines,
        folded.count(" ") + 1,
        bare.endswith(SENTENCE_STOPS) or (len(bare) > 40 and bool(glued_tail(bare))),
        offsets,
        raw="" if text is raw or text == raw.strip() else raw,
        opening=opening_of(folded),
    )


def glued_tail(folded: str) -> re.Match[str] | None:
    """Page furniture that ran into the end of a paragraph: "… in 1902. Advertisement"."""
    end = folded[-110:].lower()
    # Few of them end in anything but a letter or bracket.
    hints = ("continues", "read more") if folded[-1:] in ".?!\"'" else GLUED_HINTS
    if not has_any(end, hints):
        return None
    return GLUED.search(folded, max(0, len(folded) - 110))
