"""Person or organisation: who a name in a credit stands for."""

from __future__ import annotations

from enum import Enum, auto
from functools import lru_cache

from articles.sources.grammar.by_words import CASELESS, is_caseless_name
from articles.sources.grammar.names import PARTICLES, in_capitals, is_handle, split_names
from articles.sources.lexicon import Lexicon

HONOURS = frozenset("II III IV VI VII JR SR MP MEP MS KC QC OBE MBE CBE FRS BEM MD RN".split())


class Party(Enum):
    PERSON = auto()
    ORGANISATION = auto()
    NOBODY = auto()
    UNCLEAR = auto()


@lru_cache(maxsize=1_000)
def party(text: str, lexicon: Lexicon) -> Party:
    """What one part of a credit names; one word that is no handle is taken for an organisation.

    An organisation is listed, begins with "The", holds a word of organisations, a digit, or begins
    with capitals that are no name's initials.
    """
    if text in ("author", "writer"):
        return Party.UNCLEAR
    if lexicon.is_nobody(text):
        return Party.NOBODY
    if is_organisation(text, lexicon):
        return Party.ORGANISATION
    if split_names(text) or is_handle(text) or is_caseless_name(text):
        return Party.PERSON
    if (text[:1].isupper() or CASELESS.match(text)) and " " not in text:
        return Party.ORGANISATION
    return Party.UNCLEAR


@lru_cache(maxsize=1_000)
def is_organisation(text: str, lexicon: Lexicon) -> bool:
    if lexicon.is_agency(text) or _is_capitals(text) or text.startswith("The "):
        return True
    if text[:1].islower() and not lexicon.is_agency(text.split(" ", 1)[0]):
        return False
    words = text.lower().split(" ")
    if "," in text or "." in text:
        words = [word.strip(",.") for word in words]
    if not lexicon.organisation_words.isdisjoint(words):
        return True
    if text.replace(" ", "").isalpha():
        return False
    return any(map(str.isdigit, text)) and not text.startswith("@")


def is_club(text: str) -> bool:
    """ "Lenn RC", "Ostlemere AFC": initials behind a name in reading case, and no honour."""
    if not text[-2:].isupper():
        return False
    name, _, initials = text.rpartition(" ")
    short = 2 <= len(initials) <= 4 and initials.isupper() and initials.isalpha()
    return short and not name.isupper() and initials not in HONOURS


def _is_capitals(text: str) -> bool:
    """ "NOAA", "ICJ-CIJ", "CBS San Francisco"; not "RIZA TAMBOR", not "J.D. Moss"."""
    first, _, rest = text.partition(" ")
    if not first.isupper() or not first.replace("-", "").isalpha():
        return False
    if not rest:
        return 2 <= len(first) <= 8
    names = [word for word in rest.split(" ") if word not in PARTICLES]
    return 3 <= len(first) <= 5 and not all(map(in_capitals, names))
