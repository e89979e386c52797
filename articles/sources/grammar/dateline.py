"""Datelines: where a story was filed from, at the head of its first paragraph.

Capitals and a dash ("TURIN, Italy — ", AP's "ATLANTA (AP) _ "); reading case only with a
date or a known agency ("Geneva (dpa) - ") or a known country; a known city and a colon
("PESHAWAR: Four …", Dawn and PTI).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from articles.sources.grammar.places import capital_places, is_capital_city, titled_place
from articles.sources.lexicon import Lexicon
from articles.sources.story import Place

LONGEST_HEAD = 110
DASH = re.compile(r"\s*(?:—|–|--)\s*|\s+[-_](?=\s|$)\s*|(?<=[.)])-\s+")
MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
DATE = re.compile(
    rf",? (?:\((?P<in>{MONTH} ?\d{{1,2}})\)|(?P<out>{MONTH} ?\d{{1,2}}(?:, \d{{4}})?))$", re.I
)
AGENCY = re.compile(r" ?\((?P<agency>[^()]{2,40})\)$")
AGENCY_ALONE = re.compile(r"(\((?P<agency>[^()]{2,30})\))\s*(?:—|–|--|-|_)\s+")
LIBRARY_DATE = re.compile(rf"{MONTH} \d{{1,2}}(?:, \d{{4}})?:", re.IGNORECASE)
COLON = re.compile(r"(?P<city>[A-Z][A-Z .'-]{2,30}): (?=[A-Z\"'])")


@dataclass(frozen=True, kw_only=True, slots=True)
class Filed:
    """A dateline read out of folded text: it is printed in ``[0:end]``, the story from ``rest``."""

    places: tuple[Place, ...]
    agency: str
    date: str
    end: int
    rest: int
    certain: bool = True


@lru_cache(maxsize=32)  # the steps of one reading ask for the same few paragraphs
def find_dateline(text: str, lexicon: Lexicon) -> Filed | None:
    """The dateline that a folded paragraph begins with; "(Bloomberg) --" has no place."""
    alone = AGENCY_ALONE.match(text)
    if alone and lexicon.is_agency(alone["agency"]):
        return Filed(places=(), agency=alone["agency"], date="", end=alone.end(1), rest=alone.end())
    for dash in DASH.finditer(text, 0, LONGEST_HEAD):
        if dash.start() < 3:
            return None
        head, rest = text[: dash.start()], text[dash.end() :]
        if LIBRARY_DATE.match(rest):
            return None
        found = _head(head, rest, dash.end(), lexicon)
        if found:
            return found
    return _with_colon(text, lexicon) or _without_dash(text, lexicon)


def _head(head: str, rest: str, begins: int, lexicon: Lexicon) -> Filed | None:
    bare, date, agency = _date_and_agency(head, lexicon)
    if bare is None:
        return None
    places = capital_places(bare, lexicon)
    if places:
        dated = bool(date or agency or lexicon.is_region(places[0].region))
        if not dated and not _opens_sentence(rest):
            return None
    else:
        place = titled_place(bare, lexicon)
        if not place or not (date or agency or place.region):
            return None
        places = (place,)
    return Filed(places=places, agency=agency, date=date, end=len(head), rest=begins)


def _date_and_agency(head: str, lexicon: Lexicon) -> tuple[str | None, str, str]:
    """Takes " (AP)" and ", July 2" off the end of a dateline, in whichever order they stand."""
    agency = date = ""
    for _ in range(2):
        named = AGENCY.search(head)
        dated = DATE.search(head)
        if dated and not date:
            date = dated["in"] or dated["out"]
            head = head[: dated.start()]
        elif named and not agency:
            agency = named["agency"]
            if not all(lexicon.is_agency(name) for name in agency.split("/")):
                return None, "", ""
            head = head[: named.start()]
    return head.rstrip(","), date, agency


def _opens_sentence(rest: str) -> bool:
    """Capitals and a dash alone are a dateline if running text follows, or nothing."""
    bare = rest.lstrip("\"'([")
    if not bare:
        return True
    two = bare.split(" ", 2)[:2]
    in_capitals = len(two) == 2 and all(len(word) > 1 and word.isupper() for word in two)
    return bare[0].isupper() and not in_capitals


def _with_colon(text: str, lexicon: Lexicon) -> Filed | None:
    head = COLON.match(text)
    if not head or not lexicon.is_city(head["city"]):
        return None
    places = capital_places(head["city"], lexicon)
    return Filed(places=places, agency="", date="", end=head.end("city"), rest=head.end())


def _without_dash(text: str, lexicon: Lexicon) -> Filed | None:
    """ "TURIN, Italy The river …": the dash was lost on the way; only to be proposed."""
    city, comma, rest = text[:LONGEST_HEAD].partition(", ")
    if not comma or not city.isupper() or not is_capital_city(city):
        return None
    words = rest.replace("???", " ").split()
    for count in (1, 2, 3):
        region = " ".join(words[:count])
        if len(words) > count and words[count][0].isupper() and lexicon.is_region(region):
            end = text.find(words[count - 1], len(city)) + len(words[count - 1])
            places = capital_places(f"{city}, {region}", lexicon)
            return Filed(places=places, agency="", date="", end=end, rest=end, certain=False)
    return None
