"""Who did the work."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.functional import Promise

from articles.models import Agency, Author, Work
from articles.models.credit import CreditLine
from articles.structured_data.node import Node, node
from articles.views.absolute import absolute


def party(credit: CreditLine) -> Node:
    """The person, with the organisation they worked for; without one, the organisation."""
    house = credit.agency or credit.distributor
    if credit.author:
        return person(credit.author, house)
    if credit.name_as_printed:
        return node("Person", name=credit.name_as_printed, affiliation=_named(house))
    return organization(house) if house else {}


def person(author: Author, house: Agency | None = None) -> Node:
    return node(
        "Person",
        name=author.name,
        url=absolute(author.get_absolute_url()),
        jobTitle=author.job_title,
        affiliation=_named(house),
    )


def organization(agency: Agency) -> Node:
    return node("Organization", name=agency.name, url=absolute(agency.get_absolute_url()))


def parties(credits: Iterable[CreditLine]) -> list[Node]:
    """Everybody once, in order."""
    found: list[Node] = []
    for it in map(party, credits):
        if it and it not in found:
            found.append(it)
    return found


def in_roles(credits: Iterable[CreditLine]) -> list[Node]:
    """As values of ``contributor``, each under the kind of work that they did."""
    return [
        node("Role", roleName=_label(credit.work), contributor=found)
        for credit in credits
        if (found := party(credit))
    ]


def _named(house: Agency | None) -> Node | None:
    return organization(house) if house else None


def _label(work: str) -> str:
    label: str | Promise = Work(work).label
    return str(label)
