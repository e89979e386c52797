"""The front page: keys are chosen first, in few looks into indices, and rows are read once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from articles.models import Edition, Section, StripKind
from articles.models.front import PLACES
from articles.plates.brief import brief_cards
from articles.views.fronts.arranged import TOP, Arranged, Row, arranged, as_arranged
from articles.views.fronts.newest import newest, newest_by_section, newest_without_section
from articles.views.fronts.strip import FEATURED, Sheet, Strip, can_feature, featured, is_opinion
from articles.views.printed.images import with_pictures

LATEST, MORE = 7, PLACES[StripKind.LIST]


@dataclass(frozen=True, kw_only=True, slots=True)
class Chosen:
    """A strip's keys. Without a kind the strip takes the one that suits its stories."""

    kind: StripKind | None
    title: str
    url: str
    keys: list[int]


def front_sheet(now: datetime) -> Sheet:
    plan = arranged(None, now)
    open_places = sum(key is None for row in plan.top.values() for key in row.keys)
    first_keys = newest(now, open_places + LATEST, but=plan.slots)
    left = iter(first_keys)
    lead, second = (_filled(plan.top[kind].keys, left) for kind in TOP)
    latest = list(left)
    taken = [*plan.slots, *first_keys]
    chosen = _strips(plan, now, taken)
    without = newest_without_section(now, MORE, but=taken)
    keys = [*lead, *second, *latest, *(key for one in chosen for key in one.keys), *without]
    editions = cards_on(keys, plan, now)
    strips, thin = _formed(chosen, editions)
    first, *_rest = [*_found(lead, editions), None]
    return Sheet(
        lead=first,
        second=_found(second, editions),
        latest=_found(latest, editions),
        strips=[*strips, *_more([*thin, *_found(without, editions)])],
    )


def cards_on(keys: Sequence[int], plan: Arranged, now: datetime) -> dict[int, Edition]:
    """Those to which the desk gave other words there are made of their rows."""
    found = brief_cards(set(keys) - set(plan.slots), now)
    left = (set(keys) | set(plan.slots)) - set(found)
    if not left:
        return found
    whole = Edition.objects.visible(now).for_cards().in_bulk(left)
    as_arranged(whole.values(), plan.slots)
    with_pictures(list(whole.values()))
    return {**found, **whole}


def _filled(keys: tuple[int | None, ...], left: Iterator[int]) -> list[int]:
    found = [key or next(left, None) for key in keys]
    return [key for key in found if key]


def _strips(plan: Arranged, now: datetime, taken: list[int]) -> list[Chosen]:
    """The desk's in its order, then a strip for each section that it did not name."""
    most = max([FEATURED, *(len(row.keys) for row in plan.rows)])
    found_by = newest_by_section(now, most, but=taken)
    left = {section: iter(keys) for section, keys in found_by.items()}
    strips = [_arranged_strip(row, left) for row in plan.rows]
    named = {row.section for row in plan.rows}
    for section, keys in left.items():
        if plan.with_others and section not in named:
            found = list(keys)[:FEATURED]
            url = section.get_absolute_url()
            strips.append(Chosen(kind=None, title=section.name, url=url, keys=found))
    return [one for one in strips if one.keys]


def _arranged_strip(row: Row, left: dict[Section, Iterator[int]]) -> Chosen:
    section = row.section
    keys = _filled(row.keys, left.get(section, iter(())) if section else iter(()))
    title = row.title or (section.name if section else "")
    return Chosen(
        kind=row.kind, title=title, url=section.get_absolute_url() if section else "", keys=keys
    )


def _formed(
    chosen: list[Chosen], editions: dict[int, Edition]
) -> tuple[list[Strip], list[Edition]]:
    """Strips, and the stories of those that are too few to make one."""
    strips: list[Strip] = []
    thin = []
    for one in chosen:
        found = _found(one.keys, editions)
        strip = _formed_strip(one, found, strips[-2:])
        if strip.is_shown:
            strips.append(strip)
        else:
            thin += found
    return strips, thin


def _formed_strip(one: Chosen, found: list[Edition], before: list[Strip]) -> Strip:
    """A feature now and then: not before the third strip, and never two close together."""
    kind = one.kind
    if kind is None and is_opinion(found):
        kind = StripKind.OPINION
    elif kind is None and len(before) == 2 and can_feature(found):
        has_one = any(strip.kind == StripKind.FEATURE for strip in before)
        kind = StripKind.FOUR_UP if has_one else StripKind.FEATURE
        found = found if has_one else featured(found)
    kind = kind or StripKind.FOUR_UP
    return Strip(kind=kind, title=one.title, url=one.url, editions=found[: PLACES[kind]])


def _more(editions: list[Edition]) -> list[Strip]:
    """Stories without a section, and those that alone make no strip."""
    by_time = sorted(editions, key=lambda one: (one.published_at, one.pk), reverse=True)[:MORE]
    if not by_time:
        return []
    kind = StripKind.FOUR_UP if len(by_time) <= PLACES[StripKind.FOUR_UP] else StripKind.LIST
    return [Strip(kind=kind, title=_("More"), editions=by_time)]


def _found(keys: list[int], editions: dict[int, Edition]) -> list[Edition]:
    return [editions[key] for key in keys if key in editions]
