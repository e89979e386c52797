from __future__ import annotations

from django.utils.translation import gettext as _

from articles.models import Agency, Author, Edition, Work
from articles.models.credit import CreditLine
from articles.views.printed.line import text_of
from articles.views.printed.names import organisation, person


def role_of(credit: CreditLine, who: Author | Agency, edition: Edition) -> str:
    """``Reporting from Ostlemere``; on an agency's page ``Photograph by Tamsin Oake``."""
    by_line = credit.work == Work.AUTHOR
    role = str(edition.get_kind_display() if by_line else Work(credit.work).label)
    name = text_of(person(credit))
    if isinstance(who, Agency) and name not in ("", text_of(organisation(credit))):
        role = _("{role} by {name}").format(role=role, name=name)
    if isinstance(who, Author) and (house := text_of(organisation(credit))):
        role = _("{role} for {agency}").format(role=role, agency=house)
    return _("{role} from {place}").format(role=role, place=credit.place) if credit.place else role
