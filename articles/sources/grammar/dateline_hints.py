"""What may be a dateline in scripts without capitals: always asked, for the form proves little.

Japanese papers open with "【カブール＝共同】" (place and agency, or place and reporter), agencies
with "（AFP）"; Arabic, Hebrew and Indian ones with a place and a dash.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.sources.lexicon import Lexicon

BRACKETED = re.compile(r"【(?P<what>[^【】]{1,40})】")
AGENCY = re.compile(r"(?P<place>[^\s（）。、]{0,15})（(?P<agency>[^（）。]{2,30})）")
JOINT = re.compile(r"\s*[＝=]\s*")
DASHED = re.compile(r"(?P<what>[^—–.،,:؛]{2,40}?)\s*(?:—|–|--|\s-\s)\s*(?=\S)")
MOST_WORDS = 5


@dataclass(frozen=True, kw_only=True, slots=True)
class Hint:
    """``fold[0:end]`` may be a dateline that says ``proposal``."""

    end: int
    proposal: str


def dateline_hint(text: str, lexicon: Lexicon) -> Hint | None:
    """The start of a folded paragraph that may be its dateline."""
    if text[:1].isascii():
        return None
    if bracketed := BRACKETED.match(text):
        return Hint(end=bracketed.end(), proposal=JOINT.sub(", ", bracketed["what"]))
    signed = AGENCY.match(text)
    if signed and (not signed["place"] or lexicon.is_agency(signed["agency"])):
        proposal = ", ".join(filter(None, signed.group("place", "agency")))
        return Hint(end=signed.end(), proposal=proposal)
    dashed = DASHED.match(text)
    if not dashed or dashed["what"].count(" ") >= MOST_WORDS or not _uncased(dashed["what"]):
        return None
    return Hint(end=dashed.end("what"), proposal=dashed["what"])


def _uncased(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 1 and all(letter.lower() == letter.upper() for letter in letters)
