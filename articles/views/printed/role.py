from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.models import Agency, Author, Edition, Work
from articles.models.credit import CreditLine
from articles.views.printed.line import listed, text_of
from articles.views.printed.names import organisation, person


def roles(credits: Iterable[CreditLine], who: Author | Agency, edition: Edition) -> list[str]:
    """What they did, each kind of work once.

    ``Reporting from Ostlemere``; on an agency's page ``Photographs by Tamsin Oake and Cy Dee``.
    """
    alike: dict[tuple[str, str, str], list[CreditLine]] = {}
    for credit in credits:
        house = text_of(organisation(credit)) if isinstance(who, Author) else ""
        alike.setdefault((credit.work, credit.place, house), []).append(credit)
    return [
        _placed(_by(rows, edition) if isinstance(who, Agency) else _for(rows, edition), place)
        for (_work, place, _house), rows in alike.items()
    ]


def _by(rows: list[CreditLine], edition: Edition) -> str:
    people = [person(row) for row in rows if person(row) != organisation(row)]
    role, names = _label(rows, edition), text_of(listed(list(dict.fromkeys(people))))
    return _("{role} by {name}").format(role=role, name=names) if names else role


def _for(rows: list[CreditLine], edition: Edition) -> str:
    role, house = _label(rows, edition), text_of(organisation(rows[0]))
    return _("{role} for {agency}").format(role=role, agency=house) if house else role


def _label(rows: list[CreditLine], edition: Edition) -> str:
    count = len(rows)
    counted = {
        Work.PHOTOGRAPHER: ngettext("Photograph", "Photographs", count),
        Work.ILLUSTRATOR: ngettext("Illustration", "Illustrations", count),
    }
    work = Work(rows[0].work)
    if work in counted:
        return counted[work]
    return str(edition.get_kind_display() if work == Work.AUTHOR else work.label)


def _placed(role: str, place: str) -> str:
    return _("{role} from {place}").format(role=role, place=place) if place else role
