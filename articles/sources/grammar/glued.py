"""Bylines that lost the comma between a name and what follows it: a house, a post, a second name.

Where a post may begin at either of two words ("Ana Rook Harbour correspondent") nobody can say
what the name is.
"""

from __future__ import annotations

import re

from articles.sources.grammar.names import BETWEEN, PARTICLES, is_name, placed
from articles.sources.grammar.parties import is_organisation
from articles.sources.grammar.titles import house_and_post, is_nameless, is_torn, post_behind
from articles.sources.lexicon import Lexicon

GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])| ")
TWO_NAMES = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z])")
TORN = re.compile(r"(?P<head>[^\W\d_]*[a-z])(?P<tail>[A-Z]\w*)\Z")
# How names go on behind a small letter: "McRook", "DeRook", "VanderRook".
PREFIXES = PARTICLES | {"mc", "mac", "fitz", "vander", "saint"}


def parted(text: str, lexicon: Lexicon) -> tuple[str, bool]:
    """A comma before each post of a list, and whether every name was certain.

    A part whose name is not certain is left out.
    """
    joints = BETWEEN.findall(text)
    parts = BETWEEN.split(text)
    if len(parts) == 1 and text.endswith("s"):  # "Harbour Lights Reporters": its people together
        return text, True
    kept, certain = "", True
    for joint, part in zip(["", *joints], parts, strict=True):
        name = _parted(part, lexicon)
        certain = certain and bool(name)
        kept += f"{joint if kept else ''}{name}" if name else ""
    return kept, certain


def _parted(part: str, lexicon: Lexicon) -> str:
    """ "Ana Rook, Staff Reporter"; "" where what the name is can be read in two ways."""
    words = part.split(" ")
    torn = TORN.search(words[-1]) if len(words) > 2 and is_name(part) else None
    if torn and torn["head"].lower() not in PREFIXES and not is_nameless(torn["tail"]):
        return ""  # "Ana Rook LennOnline"
    at = post_behind(words)
    if not at or any(TORN.search(word) for word in words[1:at]):
        return part
    name, place = placed(" ".join(words[:at]))
    if not is_name(name) or _begins_house(words[:at], lexicon):
        return part
    if place or not is_torn(words, at):
        return part if is_organisation(name, lexicon) else _with_comma(words, at)
    if lexicon.is_city(words[at - 1]) and is_name(" ".join(words[: at - 1])):
        return _with_comma(words, at - 1)
    return ""


def _begins_house(words: list[str], lexicon: Lexicon) -> bool:
    """ "Ana Rook AP" before "Sports Writer", "Lenn Courier" before "Reporter"."""
    return any(lexicon.is_agency(" ".join(words[at:])) for at in range(len(words)))


def _with_comma(words: list[str], at: int) -> str:
    return f"{' '.join(words[:at])}, {' '.join(words[at:])}"


def unglued(text: str, lexicon: Lexicon) -> str:
    """ "Ana RookBBC News", "Ana RookBen Tarrow": a comma where copying lost one."""
    for glue in GLUED.finditer(text):
        tail = text[glue.end() :]
        house = house_and_post(tail, lexicon) or _branch(tail, lexicon)
        if not house and glue.end() == glue.start() and is_nameless(tail):
            house = tail
        if house and is_name(BETWEEN.split(text[: glue.start()])[-1]):
            return f"{text[: glue.start()]}, {house}"
    for glue in TWO_NAMES.finditer(text):
        left, right = text[: glue.start()], text[glue.end() :]
        whole = left.rsplit(" ", 1)[-1].lower() not in PREFIXES
        if whole and is_name(left) and is_name(right):
            return f"{left}, {right}"
    return text


def _branch(text: str, lexicon: Lexicon) -> str:
    """ "BBC Wales": the initials of an outlet and one of its parts."""
    initials, _, part = text.partition(" ")
    known = initials.isupper() and any(map(lexicon.is_agency, (initials, f"{initials} News")))
    return text if known and part.istitle() and is_organisation(text, lexicon) else ""
