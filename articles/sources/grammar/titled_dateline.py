"""Datelines in reading case with nothing beside the town: "London — The river …", "Dhaka: The …".

Only of a listed city, before a whole sentence, and as long as the story uses the form for nothing
else (``Filed.bare``).
"""

from __future__ import annotations

from dataclasses import replace

from articles.sources.grammar.dateline_parts import opens_sentence
from articles.sources.grammar.filed import Filed
from articles.sources.lexicon import Lexicon
from articles.sources.story import Place

SHORTEST_STORY = 60
SHORTEST_SENTENCE = 25
LONGEST_CITY = 32
STOPS = (".", '."', '?"', '!"', ".'", ".)")


def before_dash(filed: Filed, place: Place, rest: str, lexicon: Lexicon) -> Filed | None:
    if not lexicon.is_city(place.city) or not opens_sentence(rest):
        return None
    stopped = rest.endswith(STOPS)
    if len(rest) <= (SHORTEST_SENTENCE if stopped else SHORTEST_STORY):
        return None
    return replace(filed, places=(place,), certain=stopped, bare=stopped)


def before_colon(text: str, lexicon: Lexicon) -> Filed | None:
    """Without a full stop it is more likely a headline: "London: Two men jailed for fraud"."""
    end = text.find(": ", 0, LONGEST_CITY)
    if end < 0 or not text.endswith(STOPS) or not lexicon.is_city(text[:end]):
        return None
    rest = text[end + 2 :]
    if len(rest) <= SHORTEST_SENTENCE or not opens_sentence(rest):
        return None
    places = (Place(city=text[:end]),)
    return Filed(places=places, agency="", date="", end=end, rest=end + 2, bare=True)
