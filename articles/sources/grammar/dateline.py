"""Datelines: where a story was filed from, at the head of its first paragraph.

Capitals and a dash ("TURIN, Italy — ", AP's "ATLANTA (AP) _ "); reading case only with a
date or a known agency ("Geneva (dpa) - ") or a known country, or a known city's; a known city and a
colon ("PESHAWAR: Four …", Dawn and PTI); a date and an agency alone ("Nov 18 (Reuters) - ").
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from articles.sources.grammar.calendar import MONTH
from articles.sources.grammar.dateline_parts import (
    DAY,
    date_and_agency,
    known_agency,
    opens_sentence,
)
from articles.sources.grammar.filed import Filed, is_dated, unproved
from articles.sources.grammar.marked_dateline import marked_dateline
from articles.sources.grammar.places import (
    capital_places,
    city_case,
    is_capital_city,
    is_label,
    titled_place,
)
from articles.sources.grammar.titled_dateline import before_colon, before_dash
from articles.sources.lexicon import Lexicon
from articles.sources.story import Place

LONGEST_HEAD = 110
SHORTEST_STORY = 40
DASH = re.compile(
    r"\s*(?:—|–|--)\s*|\s+[-_|•](?=\s|$)\s*|(?<=[.)])\.?-\s+|(?<=\)) ?(?=[A-Z\"'])"
    r"|(?<=/)\.\s+(?=\S)"
)
# "OSTLEMERE (Angleterre) - ": a country in brackets, as French and German desks print it.
IN_BRACKETS = re.compile(r"(?P<city>[^()]{2,30}) \((?P<region>[^()]{3,30})\)\Z")
AGENCY_ALONE = re.compile(r"(\((?P<agency>[^()]{2,30})\))\s*(?:(?:—|–|--|-|_)\s+|(?=[A-Z]))")
# "OSTLEMERE, England--(BUSINESS WIRE)--": the agency between two dashes, or behind one.
BETWEEN = re.compile(r"\((?P<agency>[^()]{2,30})\)\s*(?:(?:—|–|--?)\s*|(?=[A-Z\"']))")
# "LENNOGORSK, 3 Mar - RIA Novosti. The …"
NAMED = re.compile(r"(?P<agency>[^\W\d_][^\W\d_]{1,12}(?: [^\W\d_]{2,12})?)\. +(?=\S)")
LIBRARY_DATE = re.compile(rf"(?:{MONTH})\.? \d{{1,2}}(?:, \d{{4}})?:", re.IGNORECASE)
COLON = re.compile(r"(?P<city>[A-Z][A-Z .'-]{2,30}): (?=[A-Z\"'])")
DATED_COLON = re.compile(rf"(?P<head>[A-Z][\w .'-]{{2,30}}, {DAY}): (?=[A-Z\"'])", re.IGNORECASE)


@lru_cache(maxsize=32)  # the steps of one reading ask for the same few paragraphs
def find_dateline(text: str, lexicon: Lexicon) -> Filed | None:
    """The dateline that a folded paragraph begins with; "(Bloomberg) --" has no place."""
    if not text[:1].isupper() and text[:1] not in "(0123456789":
        return None
    alone = AGENCY_ALONE.match(text)
    if alone and known_agency(alone["agency"], lexicon):
        bare = Filed(places=(), agency=alone["agency"], date="", end=alone.end(1), rest=alone.end())
        return _behind_agency(text, bare, lexicon) or bare
    if marked := marked_dateline(text, lexicon):
        return marked
    for dash in DASH.finditer(text, 0, LONGEST_HEAD):
        if dash.start() < 3:
            return None
        rest = text[dash.end() :]
        if LIBRARY_DATE.match(rest):
            return None
        joined = dash.group().strip() in ("", "|", "•")
        found = _head(text[: dash.start()], rest, dash.end(), lexicon)
        if found and not (joined and not is_dated(found, lexicon)):
            return found
    return _with_colon(text, lexicon) or _without_dash(text, lexicon) or _line_alone(text, lexicon)


def _behind_agency(text: str, bare: Filed, lexicon: Lexicon) -> Filed | None:
    """ "(ANSA) - ROME, MAR 4 - The river …": the agency stands first."""
    dash = DASH.search(text, bare.rest, LONGEST_HEAD)
    head = text[bare.rest : dash.start()] if dash else ""
    if not dash or not head.partition(",")[0].isupper():
        return None
    found = _head(f"{head} ({bare.agency})", text[dash.end() :], dash.end(), lexicon)
    return replace(found, end=dash.start()) if found and found.places else None


def _line_alone(text: str, lexicon: Lexicon) -> Filed | None:
    """A city in capitals with a known region and nothing more: "KABUL, Afghanistan"."""
    places = capital_places(text, lexicon) if "," in text and len(text) <= LONGEST_HEAD else ()
    if not places or not all(lexicon.is_region(place.region) for place in places):
        return None
    end = len(text)
    return Filed(places=tuple(places), agency="", date="", end=end, rest=end)


def _head(head: str, rest: str, begins: int, lexicon: Lexicon) -> Filed | None:
    bare, date, agency = date_and_agency(head, lexicon)
    if bare is None:
        return _with_country(head, rest, begins, lexicon)
    between = (BETWEEN.match(rest) or (NAMED.match(rest) if date else None)) if not agency else None
    if between and known_agency(between["agency"], lexicon):
        head_end = begins + between.end("agency") + 1
        found = _head(f"{head} ({between['agency']})", rest[between.end() :], begins, lexicon)
        return replace(found, end=head_end, rest=begins + between.end()) if found else None
    filed = Filed(places=(), agency=agency, date=date, end=len(head), rest=begins)
    if not bare:
        return filed if date and agency else None
    if lexicon.is_agency(bare) and not lexicon.is_city(bare) and not agency:
        spelt = opens_sentence(rest) and bare.isupper()
        return replace(filed, agency=bare, date=date) if spelt else None
    return _placed(filed, bare, rest, lexicon)


def _with_country(head: str, rest: str, begins: int, lexicon: Lexicon) -> Filed | None:
    found = IN_BRACKETS.match(head)
    if not found or not is_capital_city(found["city"]) or not opens_sentence(rest):
        return None
    places = (Place(city=city_case(found["city"]), region=found["region"]),)
    return Filed(
        places=places,
        agency="",
        date="",
        end=len(head),
        rest=begins,
        certain=lexicon.is_region(found["region"]),
    )


def _placed(filed: Filed, bare: str, rest: str, lexicon: Lexicon) -> Filed | None:
    proved = bool(filed.date or filed.agency)
    places = capital_places(bare, lexicon)
    if places:
        if not proved and not lexicon.is_region(places[0].region):
            if not opens_sentence(rest):
                return None
            found = unproved(filed, bare, places, lexicon)
            return replace(found, places=places) if found else None
        return replace(filed, places=places)
    country = IN_BRACKETS.match(bare) if filed.date and filed.agency else None
    if country:  # "Acapulco (México), 25 oct (EFE).- "
        return replace(filed, places=(Place(city=country["city"], region=country["region"]),))
    place = titled_place(bare, lexicon)
    if place and (proved or place.region):
        return replace(filed, places=(place,))
    if place and (found := before_dash(filed, place, rest, lexicon)):
        return found
    return _before_outlet(filed, bare, lexicon)


def _before_outlet(filed: Filed, bare: str, lexicon: Lexicon) -> Filed | None:
    """ "London CNN — ", "New York CNN Business — "."""
    words = bare.split(" ")
    for at in range(1, len(words)):
        outlet, city = " ".join(words[at:]), " ".join(words[:at])
        place = titled_place(city, lexicon)
        if place and words[at].isupper() and known_agency(outlet, lexicon):
            return replace(filed, places=(place,), agency=outlet, certain=lexicon.is_city(city))
    return None


def _with_colon(text: str, lexicon: Lexicon) -> Filed | None:
    dated = DATED_COLON.match(text)
    if dated:
        found = _head(dated["head"], text[dated.end() :], dated.end(), lexicon)
        if found and found.places:
            return found
    head = COLON.match(text)
    if not head:
        return before_colon(text, lexicon)
    places = capital_places(head["city"], lexicon)
    if not places or lexicon.is_kicker(head["city"]):
        return None
    filed = Filed(places=places, agency="", date="", end=head.end("city"), rest=head.end())
    if lexicon.is_city(head["city"]):
        return filed
    if len(text) < head.end() + SHORTEST_STORY or is_label(head["city"], lexicon):
        return None
    return replace(filed, certain=False, named=places[0].city)


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
