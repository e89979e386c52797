"""Datelines that other marks than one dash end: slashes, two dashes, brackets, a colon.

"NEW YORK, NY / NEWSWIRE / May 3, 2024 / The …" (press releases), "HULL – May 3, 2024 – The …",
"(HULL, England) — The …", "HULL, England: The …".
"""

from __future__ import annotations

import re

from articles.sources.grammar.dateline_parts import DAY, known_agency, opens_sentence
from articles.sources.grammar.filed import Filed
from articles.sources.grammar.places import capital_places, is_label, titled_place
from articles.sources.lexicon import Lexicon
from articles.sources.story import Place

DASH = r"\s*(?:—|–|--|-)\s+"
ON = rf"(?P<date>(?i:{DAY}))"
SLASHED = re.compile(
    rf"(?P<head>[A-Z][^/()]{{2,60}}?) / (?P<agency>[A-Z][^/()]{{2,30}}?) / {ON} / (?=\S)"
)
TWO_DASHES = re.compile(rf"(?P<head>[^\W\d_a-z][^—–()/:]{{2,50}}?){DASH}{ON}{DASH}(?=\S)")
BRACKETED = re.compile(rf"\((?P<head>[A-Z][^()]{{2,50}})\){DASH}(?=\S)")
COLON = re.compile(r"(?P<head>[A-Z][A-Z .'-]{2,30}, [A-Z][\w .'-]{2,30}): (?=[A-Z\"'])")
FORMS = (SLASHED, TWO_DASHES, BRACKETED, COLON)


def marked_dateline(text: str, lexicon: Lexicon) -> Filed | None:
    for form in FORMS:
        found = form.match(text)
        if found and (filed := _filed(found, text, lexicon)):
            return filed
    return None


def _filed(found: re.Match[str], text: str, lexicon: Lexicon) -> Filed | None:
    parts, head = found.groupdict(), found["head"].strip()
    agency, date = parts.get("agency") or "", parts.get("date") or ""
    places = capital_places(head, lexicon) or (_titled(head, lexicon) if date else ())
    if not places or is_label(head, lexicon) or not opens_sentence(text[found.end() :]):
        return None
    if agency and not (agency.isupper() or known_agency(agency, lexicon)):
        return None
    if not date and not all(lexicon.is_region(place.region) for place in places):
        return None
    end = found.end("date") if date else found.end("head") + text.startswith("(")
    return Filed(
        places=places,
        agency=agency,
        date=date,
        end=end,
        rest=found.end(),
    )


def _titled(head: str, lexicon: Lexicon) -> tuple[Place, ...]:
    place = titled_place(head, lexicon)
    known = place and (lexicon.is_city(place.city) or lexicon.is_region(place.region))
    return (place,) if place and known else ()
