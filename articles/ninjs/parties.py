"""Who worked on a story or a picture, in ninjs' own lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from articles.models import Agency, Author
from articles.models.credit import CreditLine
from articles.views.absolute import absolute

Fields = dict[str, Any]


def parties(credits: Sequence[CreditLine]) -> Fields:
    """``people`` by their work, and the organisations that the work came from as ``infoSources``.

    A key of nothing is left out.
    """
    return filled(
        {
            "people": _once([_person(row) for row in credits if row.printed_name]),
            "infoSources": _once([it for row in credits for it in _houses(row)]),
        }
    )


def filled(fields: Fields) -> Fields:
    return {name: it for name, it in fields.items() if it not in ("", None, [])}


def _person(credit: CreditLine) -> Fields:
    page = _page(credit.author) if credit.author else ""
    return filled({"name": credit.printed_name, "rel": credit.work, "uri": page})


def _houses(credit: CreditLine) -> list[Fields]:
    found = []
    for role, agency in (("agency", credit.agency), ("distributor", credit.distributor)):
        if agency:
            found.append({"name": agency.name, "role": role, "uri": _page(agency)})
    return found


def _page(who: Author | Agency) -> str:
    return absolute(who.get_absolute_url())


def _once(found: list[Fields]) -> list[Fields]:
    return [it for number, it in enumerate(found) if it not in found[:number]]
