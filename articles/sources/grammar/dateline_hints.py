"""What may be a dateline in scripts without capitals: always asked, for the form proves little.

Japanese papers open with "【カブール＝共同】" (place and agency, or place and reporter), agencies
with "（AFP）", Korean ones with "(서울=연합뉴스)" and Chinese ones with "新华社北京3月5日电", both
with their reporter behind; Arabic, Hebrew and Indian ones with a place and a dash or colon.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.sources.lexicon import Lexicon

BRACKETED = re.compile(r"【(?P<what>[^【】]{1,40})】")
AGENCY = re.compile(r"(?P<place>[^\s（）。、]{0,15})（(?P<agency>[^（）。]{2,30})）")
JOINT = re.compile(r"\s*[＝=]\s*")
KOREAN = re.compile(
    r"\((?P<place>[^()=\s]{1,12})=(?P<agency>[^()=]{2,20})\)"
    r"(?P<signed> ?(?P<who>[^()=]{2,30}?) ?(?:기자|특파원)\s*=?)?"
)
CHINESE = re.compile(
    r"(?P<agency>[^\s\d，。、]{1,8}?[社网報报])(?P<place>[^\s\d，。、（）]{0,12})"
    r"(?:\d{1,2}月)?(?:\d{1,2}日)?[电電讯訊]"
    r"(?P<signed>\s?[（(](?:本报|见习)?[记記]者[\s:：]?(?P<who>[^（）()]{2,30})[）)])?"
)
DATED = re.compile(
    r"(?P<place>[^\d(),:]{2,30}), ?(?P<date>\d{1,2} [^\s\d(),]{2,12}) ?\((?P<agency>[^()]{2,30})\)"
)
COLON = re.compile(r"(?P<place>[^\d(),:،؛\"']{2,25}):\s(?=\S)")
DASHED = re.compile(
    r"(?P<what>[^—–.،,:؛]{2,40}?(?:، ?[^—–.،,:؛]{2,20}?)?)"  # "town، country"
    r"\s*(?:—|–|--|\s-\s)\s*(?=\S)"
)
MOST_WORDS = 5
MOST_PLACE_WORDS = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Hint:
    """``fold[0:end]`` may be a dateline that says ``proposal``; ``reporter`` is printed with it."""

    end: int
    proposal: str
    reporter: str = ""


def dateline_hint(text: str, lexicon: Lexicon) -> Hint | None:
    """The start of a folded paragraph that may be its dateline."""
    if text.lstrip("(")[:1].isascii():
        return None
    for form in (KOREAN, CHINESE):
        if filed := form.match(text):
            return _signed(filed)
    dated = DATED.match(text)
    if dated and _uncased(dated["place"]):
        return Hint(end=dated.end(), proposal=", ".join(dated.group("place", "date", "agency")))
    if bracketed := BRACKETED.match(text):
        return Hint(end=bracketed.end(), proposal=JOINT.sub(", ", bracketed["what"]))
    signed = AGENCY.match(text)
    if signed and (not signed["place"] or lexicon.is_agency(signed["agency"])):
        proposal = ", ".join(filter(None, signed.group("place", "agency")))
        return Hint(end=signed.end(), proposal=proposal)
    place = COLON.match(text)
    if place and place["place"].count(" ") < MOST_PLACE_WORDS and _uncased(place["place"]):
        return Hint(end=place.end("place"), proposal=place["place"])
    dashed = DASHED.match(text)
    if not dashed or dashed["what"].count(" ") >= MOST_WORDS or not _uncased(dashed["what"]):
        return None
    return Hint(end=dashed.end("what"), proposal=dashed["what"])


def _signed(filed: re.Match[str]) -> Hint:
    """Place and agency in the order of datelines; who reported stands behind them."""
    end = filed.start("signed") if filed["signed"] else filed.end()
    proposal = ", ".join(filter(None, filed.group("place", "agency")))
    return Hint(end=end, proposal=proposal, reporter=(filed["who"] or "").strip())


def _uncased(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 1 and all(letter.lower() == letter.upper() for letter in letters)
