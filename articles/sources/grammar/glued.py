"""Bylines that lost the comma between a name and what follows it: a house, a post, a second name.

Where a post may begin at either of two words ("Ana Rook Harbour correspondent") nobody can say
what the name is.
"""

from __future__ import annotations

import re

from articles.sources.grammar.names import BETWEEN, PARTICLES, is_name, placed
from articles.sources.grammar.parties import is_organisation
from articles.sources.grammar.titles import (
    BEATS,
    JOURNALIST,
    house_and_post,
    is_nameless,
    is_post,
    is_torn,
    post_behind,
)
from articles.sources.lexicon import Lexicon

GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])| ")
TWO_NAMES = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z])")
TORN = re.compile(r"(?P<head>[^\W\d_]*[a-z])(?P<tail>[A-Z]\w*)\Z")
# How names go on behind a small letter: "McRook", "DeRook", "VanderRook".
PREFIXES = PARTICLES | {"mc", "mac", "fitz", "vander", "saint"}

FEWEST_HIDING = 4


def parted(text: str, lexicon: Lexicon) -> tuple[str, bool]:
    """A comma before each post of a list, and whether every name was certain.

    A part whose name is not certain is left out. Behind a comma alone, or behind a post, may stand
    another post: "Ana Rook, Lenn Valley Reporter".
    """
    joints = BETWEEN.findall(text)
    parts = BETWEEN.split(text)
    if len(parts) == 1 and text.endswith("s"):  # "Harbour Lights Reporters": its people together
        return text, True
    kept, certain = "", True
    for at, (joint, part) in enumerate(zip(["", *joints], parts, strict=True)):
        name = part if _begins_post(part, lexicon) else _parted(part, lexicon)
        shared = text.endswith("s") and at == len(parts) - 1  # "A, B, C Staff Writers"
        if not shared and (joint == ", " or (at > 0 and is_post(parts[at - 1]))):
            certain, name = certain and name == part, part
        if at < len(parts) - 1 and _house_behind(part, lexicon):
            name = ""
        certain = certain and bool(name)
        kept += f"{joint if kept else ''}{name}" if name else ""
    return kept, certain


def may_hide_name(text: str, lexicon: Lexicon) -> bool:
    """ "Ana Rook The Lenn Courier Staff Writer": a post of one person behind an outlet."""
    words = text.split(" ")
    if (
        len(words) < FEWEST_HIDING
        or not JOURNALIST.search(words[-1])
        or len(BETWEEN.split(text)) > 1
    ):
        return False
    return is_organisation(text, lexicon) and not _house_behind(text, lexicon)


def _house_behind(part: str, lexicon: Lexicon) -> bool:
    words = part.split(" ")
    return any(house_and_post(" ".join(words[at:]), lexicon) for at in range(len(words)))


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


def _begins_post(part: str, lexicon: Lexicon) -> bool:
    """ "South Asia editor", "PA Political Correspondent": no name before the post."""
    first = part.split(" ", 1)[0]
    return first.lower() in BEATS or lexicon.is_agency(first)


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
