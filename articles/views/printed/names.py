"""Who is named by a credit, as a line with links."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext as _

from articles.models import Agency, Author
from articles.models.credit import CreditLine
from articles.views.printed.line import Line, Part, filled, listed


def link_to(who: Author | Agency) -> Line:
    return (Part(who.name, who.get_absolute_url()),)


def person(credit: CreditLine) -> Line:
    """The person; without one, the organisation that did the work."""
    if credit.author:
        return link_to(credit.author)
    if credit.name_as_printed:
        return (Part(credit.name_as_printed),)
    return organisation(credit)


def organisation(credit: CreditLine) -> Line:
    if credit.agency and credit.distributor:
        parts = {"agency": link_to(credit.agency), "distributor": link_to(credit.distributor)}
        return filled(_("{agency} via {distributor}"), **parts)
    one = credit.agency or credit.distributor
    return link_to(one) if one else ()


def tail(credit: CreditLine) -> Line:
    """For whom and where, as it follows the person's name."""
    house: Line = ()
    if (credit.author or credit.name_as_printed) and organisation(credit):
        house = (Part(" ("), *organisation(credit), Part(")"))
    place = filled(_(" in {place}"), place=(Part(credit.place),)) if credit.place else ()
    return house + place


def names(credits: Iterable[CreditLine]) -> Line:
    """Everybody once, in order; what follows all the names alike is said once, at the end."""
    rows = list({person(credit) + tail(credit): credit for credit in credits}.values())
    tails = {tail(credit) for credit in rows}
    if len(tails) == 1:
        return listed([person(credit) for credit in rows]) + tails.pop()
    return listed([person(credit) + tail(credit) for credit in rows])


def addresses(credits: Iterable[CreditLine]) -> dict[str, str]:
    """Every name under which somebody credited may be printed → their page.

    Needs ``with_aliases``, or each name costs a query.
    """
    result: dict[str, str] = {}
    for credit in credits:
        for who in _parties(credit):
            result |= {name: who.get_absolute_url() for name in _printed_as(who)}
        if credit.author:
            result[credit.name_as_printed] = credit.author.get_absolute_url()
    return result


def with_aliases(credits: Iterable[CreditLine]) -> None:
    parties = [who for credit in credits for who in _parties(credit)]
    for kind in (Author, Agency):
        prefetch_related_objects([who for who in parties if isinstance(who, kind)], "aliases")


def called(credit: CreditLine) -> list[str]:
    """Every name under which the person may be printed; without one, the organisation."""
    if credit.author:
        found = [credit.name_as_printed, *_printed_as(credit.author)]
    else:
        found = [credit.name_as_printed] if credit.name_as_printed else list(addresses([credit]))
    return [name for name in found if name]


def _parties(credit: CreditLine) -> list[Author | Agency]:
    parties = (credit.author, credit.agency, credit.distributor)
    return [who for who in parties if who]


def _printed_as(who: Author | Agency) -> list[str]:
    return [who.name, *(alias.name for alias in who.aliases.all())]
