"""Names that went over from one document to another, while nothing else changed.

A name belongs to the stories of the bytes that were met under it last: else two files that
exchange their names would, when they change, each go into the article of the other.
"""

from __future__ import annotations

from collections.abc import Iterable

from articles.intake.documents import STANDARD_INPUT
from articles.models import Origin, Receipt


def renamed(receipts: Iterable[Receipt]) -> list[Origin]:
    """Unsaved: the origins whose names are others now. Costs one query if any may be."""
    receipts = [it for it in receipts if it.source_id and it.name != STANDARD_INPUT]
    strangers = [it for it in receipts if it.is_stranger]
    if not strangers:
        return []
    by_source, holders = _origins(strangers)
    here: dict[int, set[str]] = {}
    for it in receipts:
        here.setdefault(it.source_id or 0, set()).add(it.name)
    changed: dict[int, Origin] = {}
    for it in strangers:
        own = by_source.get(it.source_id or 0, [])
        others = [one for one in holders.get(it.name, []) if one not in own]
        before = next((one.name for one in own), "")
        if not own or before == it.name or not (others or not before):
            continue
        is_copy = before in here[it.source_id or 0]  # then the first name stays its own
        moves = [(one, "" if is_copy else before) for one in others]
        moves += [] if is_copy else [(one, it.name) for one in own]
        for origin, name in moves:
            _rename(origin, name, holders)
            changed[origin.pk] = origin
    return list(changed.values())


def save_names(origins: list[Origin]) -> None:
    if origins:
        Origin.objects.bulk_update(origins, ("name",), batch_size=200)


Holders = dict[str, list[Origin]]


def _origins(strangers: list[Receipt]) -> tuple[dict[int, list[Origin]], Holders]:
    """Those that were read last from the sources of the receipts; and those of any name that may
    go over."""
    sources = {it.source_id for it in strangers}
    columns = ("name", "article_id", "reading__source_id")
    there = Origin.objects.select_related("reading").only(*columns)
    own = list(there.filter(reading__source__in=sources))
    names = {it.name for it in strangers} | {one.name for one in own} - {""}
    origins = {one.pk: one for one in own}
    for one in there.filter(name__in=names):
        origins.setdefault(one.pk, one)
    by_source: dict[int, list[Origin]] = {}
    holders: Holders = {}
    for one in origins.values():
        if one.reading.source_id in sources:
            by_source.setdefault(one.reading.source_id, []).append(one)
        holders.setdefault(one.name, []).append(one)
    return by_source, holders


def _rename(origin: Origin, name: str, holders: Holders) -> None:
    holders[origin.name].remove(origin)
    holders.setdefault(name, []).append(origin)
    origin.name = name
