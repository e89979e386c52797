"""What a dateline says, and how certain that is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from articles.sources.grammar.places import has_form_of_town, is_label, reads_as_town
from articles.sources.lexicon import Lexicon
from articles.sources.story import Place


@dataclass(frozen=True, kw_only=True, slots=True)
class Filed:
    """A dateline read out of folded text: it is printed in ``[0:end]``, the story from ``rest``.

    ``named`` is a city that counts as certain once the story names it too. ``bare``: certain only
    as long as the story uses its form and its words for nothing else.
    """

    places: tuple[Place, ...]
    agency: str
    date: str
    end: int
    rest: int
    certain: bool = True
    named: str = ""
    bare: bool = False

    @property
    def proved(self) -> bool:
        """Certain on its own evidence, whatever the rest of the story says."""
        return self.certain and not self.bare


def is_dated(filed: Filed, lexicon: Lexicon) -> bool:
    """Whether more than capitals proves a dateline: a date with an agency, a region, a city."""
    if filed.agency and filed.date:
        return True
    return any(lexicon.is_region(p.region) or lexicon.is_city(p.city) for p in filed.places)


def unproved(filed: Filed, bare: str, places: tuple[Place, ...], lexicon: Lexicon) -> Filed | None:
    """Capitals alone: a listed city's for certain, another town's if its form is one, and any
    other's once the story names it."""
    known = (p.region or lexicon.is_city(p.city) or lexicon.is_region(p.city) for p in places)
    if all(known):
        return filed
    if is_label(bare, lexicon):
        return None
    named = places[0].city if reads_as_town(bare, lexicon) else ""
    formed = len(places) == 1 and has_form_of_town(bare, lexicon)
    return replace(filed, certain=formed, named=named, bare=formed)
