"""What results can be narrowed to, as lists of links with counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from articles.models import Edition
from articles.search.counted import Counts
from articles.search.facets import PICTURED, Facet
from articles.search.narrowing import KEPT, WITH_PICTURES, SearchFilter, names_of

MOST = 8
ALL_SHOWN = (Facet.SECTION, Facet.YEAR, Facet.KIND)
# Where a link leads to that chooses this value for that facet; "" for none.
To = Callable[[Facet, str], str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    name: str
    count: int | None
    url: str
    is_current: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    name: str
    choices: list[Choice]


def groups(search: SearchFilter, counts: Counts, to: To) -> list[Group]:
    """Only with choices that lead somewhere else; of a facet that is chosen, what was chosen."""
    shown = {facet: _shown(facet, search, counts.facets[facet]) for facet in Facet}
    named = names_of({facet: values for facet, values in shown.items() if facet in KEPT})
    found = []
    for facet, values in shown.items():
        is_chosen = facet in search.chosen
        everything = Choice(
            name=_all_of(facet), count=None if is_chosen else counts.total,
            url=to(facet, ""), is_current=not is_chosen,
        )  # fmt: skip
        choices = [
            Choice(name=name, count=counts.facets[facet][value], url=to(facet, it),
                   is_current=is_chosen)
            for value in values
            for it, name in [_called(facet, value, named)]
            if it
        ]  # fmt: skip
        if is_chosen or any(choice.count != counts.total for choice in choices):
            found.append(Group(name=str(facet.label), choices=[everything, *choices]))
    return found


def _shown(facet: Facet, search: SearchFilter, counted: Counter[str]) -> list[str]:
    if facet in search.chosen:
        value = search.values.get(facet, "")
        return [value] if counted[value] else []
    values = [value for value, _count in counted.most_common(None if facet in ALL_SHOWN else MOST)]
    if facet == Facet.PICTURES:
        return [value for value in values if value == PICTURED]
    return sorted(values, reverse=True) if facet == Facet.YEAR else values


def _called(
    facet: Facet, value: str, named: dict[tuple[Facet, str], tuple[str, str]]
) -> tuple[str, str]:
    """As it stands in an address, and as it is printed."""
    if facet in KEPT:
        return named.get((facet, value), ("", ""))
    if facet == Facet.PICTURES:
        return WITH_PICTURES, _("With pictures")
    if facet == Facet.KIND:
        kinds = dict(Edition._meta.get_field("kind").flatchoices)
        return value, str(kinds.get(value, value))
    return value, value


def _all_of(facet: Facet) -> str:
    return {
        Facet.SECTION: _("All sections"),
        Facet.YEAR: _("All years"),
        Facet.KIND: _("All kinds"),
        Facet.PICTURES: _("With and without"),
        Facet.TOPIC: _("All topics"),
        Facet.PERSON: _("All people"),
        Facet.AGENCY: _("All agencies"),
    }[facet]
