"""A title that stands behind a notice in one line: "EMBARGOED 30/11: Town to close its bridge"."""

from __future__ import annotations

import re

from articles.sources.grammar.calendar import MONTH, WEEKDAY

PARTED = re.compile(r"(?:[:|\])]| [-–—])[*\])]* +")
# The notice goes on.
STILL = re.compile(
    rf"(?:not|for|until|till|before|release|publication|use|adv|embargo\w*|do not|strict\w*"
    rf"|(?:{WEEKDAY}|{MONTH})\b|\d)",
    re.IGNORECASE,
)
FEWEST_SPACES = 2


def title_behind(text: str, start: int) -> int:
    """Where it begins in a folded line whose notice begins at ``start``; -1 if there is none."""
    for parted in PARTED.finditer(text, start):
        rest = text[parted.end() :]
        if rest[:1].isupper() and rest.count(" ") >= FEWEST_SPACES and not STILL.match(rest):
            return parted.end()
    return -1
