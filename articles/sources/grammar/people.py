"""People with the places they worked from: "A in X, B and C in Z"."""

from __future__ import annotations

import re

from articles.sources.grammar.names import BETWEEN, is_name, reading_case
from articles.sources.lexicon import Lexicon
from articles.sources.story import Credit, Work

Credits = tuple[Credit, ...]
PLACED = re.compile(r" (?:in|from|on|at) ")
LONGEST_PLACE = 60


def people_in_places(text: str, work: Work, lexicon: Lexicon) -> Credits:
    """ "A in X, Y, B and C in Z" → A in "X, Y", B in Z, C in Z; () if a part is neither.

    A second part belongs to the place before it only if it is a known region.
    """
    found: list[tuple[str, str]] = []
    waiting: list[int] = []
    for part in BETWEEN.split(text.strip()):
        placed = PLACED.search(part)
        name, place = (part[: placed.start()], part[placed.end() :]) if placed else (part, "")
        if not placed and found and found[-1][1] and lexicon.is_region(part):
            found[-1] = (found[-1][0], f"{found[-1][1]}, {part}")
            continue
        if not is_name(name, least=1) or (placed and not _reads_as_place(place)):
            return ()
        waiting.append(len(found))
        found.append((name, place))
        if place:
            for at in waiting[:-1]:
                found[at] = (found[at][0], place)
            waiting = []
    return tuple(Credit(work=work, name=reading_case(n), place=p) for n, p in found)


def _reads_as_place(place: str) -> bool:
    words = place.split(" ")
    short = len(words) <= 6 and len(place) < LONGEST_PLACE
    return short and any(word[:1].isupper() for word in words)
