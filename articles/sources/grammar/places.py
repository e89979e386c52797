"""Places of a dateline: capitals and reading case, with a state or country after a comma."""

from __future__ import annotations

import re

from articles.sources.grammar.labels import ENDS_TOWN, LABELS, NO_TOWN, OPENS_TOWN, WEAKER
from articles.sources.grammar.names import reading_case
from articles.sources.lexicon import Lexicon
from articles.sources.story import Place
from articles.sources.wordlist import wordlist

JOINT = re.compile(r"/|,? and |,? AND ")
PARTICLES = wordlist("""
    de da do dos del di du la le les sur en am an der es el al of the upon
""")
MOST_WORDS = 5
DAY_OR_MONTH = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*$",
    re.IGNORECASE,
)


def reads_as_town(text: str, lexicon: Lexicon) -> bool:
    """Whether capitals may be a town's: initials, papers and sections are not."""
    last = text.rpartition(" ")[2].lower()
    return len(text) > 4 and last not in NO_TOWN and last not in lexicon.organisation_words


def has_form_of_town(text: str, lexicon: Lexicon) -> bool:
    """One word in capitals, or several as names of towns begin or end: a person has two as well."""
    words = text.lower().split(" ")
    if len(words) == 1:
        return reads_as_town(text, lexicon)
    if len(words) > 2 or lexicon.is_city(words[0]):  # "LEEDS CITY": a club
        return False
    formed = words[0] in OPENS_TOWN or words[-1] in ENDS_TOWN
    return formed and reads_as_town(text, lexicon)


def is_label(text: str, lexicon: Lexicon) -> bool:
    """ "REVEALED"; "HARBOUR" where the desk has a section of this name."""
    return text.lower() in WEAKER or lexicon.is_kicker(text)


def capital_places(text: str, lexicon: Lexicon) -> tuple[Place, ...]:
    """ "TURIN, Italy/GENEVA" → Turin, Italy and Geneva; () if it is no place.

    A county or valley that no table has is taken as printed after a town in capitals.
    """
    places = []
    if lexicon.is_kicker(text) and not (lexicon.is_region(text) or lexicon.is_city(text)):
        return ()
    for part in _parts(text, lexicon):
        city, comma, region = part.strip().partition(", ")
        if not is_capital_city(city):
            return ()
        if comma and not _known(region, lexicon) and not _reads_as_region(region):
            return ()
        places.append(Place(city=city_case(city), region=reading_case(region)))
    return tuple(places)


def _parts(text: str, lexicon: Lexicon) -> list[str]:
    """The places of a text; two cities in capitals may stand with a comma between them."""
    parts = JOINT.split(text)
    city, comma, second = text.partition(", ")
    two = comma and second.isupper() and not _known(second, lexicon)
    return [city, second] if len(parts) == 1 and two and lexicon.is_city(second) else parts


def titled_place(text: str, lexicon: Lexicon) -> Place | None:
    """ "Geneva" or "Islamabad, Pakistan" in reading case."""
    city, comma, region = text.strip().partition(", ")
    words = city.split(" ")
    if not all(_titled(word) for word in words) or len(words) > 4:
        return None
    if comma and not _known(region, lexicon):
        return None
    return Place(city=city, region=region)


def is_capital_city(text: str) -> bool:
    words = text.split(" ")
    label = words[0].lower() in LABELS or text == "NEW"
    if not 0 < len(words) <= MOST_WORDS or label:
        return False
    if sum(map(str.isalpha, text)) < 3:
        return False
    return all(_capital_word(word) or (word in PARTICLES and at) for at, word in enumerate(words))


def _capital_word(word: str) -> bool:
    bare = word.removeprefix("Mc").removeprefix("Mac")
    letters = bare.replace("-", "").replace("'", "").replace(".", "")
    return letters.isalpha() and letters.isupper()


def _titled(word: str) -> bool:
    if word in PARTICLES:
        return True
    cased = word[:1].isupper() and not (word.isupper() and len(word) > 3)
    return cased and word.strip(".").replace("-", "").isalpha()


def _known(region: str, lexicon: Lexicon) -> bool:
    """ "Wis.", "Italy", "Ontario, Canada"."""
    if lexicon.is_region(region) or lexicon.is_region(region.rstrip(".")):
        return True
    state, comma, country = region.partition(", ")
    return bool(comma) and lexicon.is_region(state) and lexicon.is_region(country)


def _reads_as_region(text: str) -> bool:
    """ "Lennshire" or "Cumberland County": one to three words in title case, and no date."""
    words = text.split(" ")
    bare = [word.removesuffix(".") for word in words]
    cased = all(word.isalpha() and word.istitle() and len(word) > 2 for word in bare)
    return len(words) <= 3 and cased and not DAY_OR_MONTH.match(text)


def city_case(city: str) -> str:
    """ "RIO DE JANEIRO" → "Rio de Janeiro", "PORT-AU-PRINCE" → "Port-au-Prince"."""
    words = city.split(" ")
    cased = [reading_case(word) if len(word) > 3 else _short(word) for word in words]
    for at, word in enumerate(words[1:], 1):
        if word.lower() in PARTICLES:
            cased[at] = word.lower()
    return " ".join(cased)


def _short(word: str) -> str:
    return word if "." in word and len(word.replace(".", "")) < 2 else _dotted(word)


def _dotted(word: str) -> str:
    return word if word.count(".") > 1 else word.capitalize()
