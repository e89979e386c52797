"""What the desk arranged, as far as readers see its stories."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, prefetch_related_objects

from articles.models import Edition, EditionImage, Front, FrontSlot, FrontStrip, Section, StripKind
from articles.models.edition import EditionQuerySet
from articles.models.front import PLACES
from articles.plates.brief import KEY, NOW
from articles.prepared import Given, Prepared

TOP = (StripKind.LEAD, StripKind.SECOND)


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A strip with the edition that stands at each place; ``None`` where it is left open."""

    kind: StripKind
    section: Section | None = None
    title: str = ""
    keys: tuple[int | None, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Arranged:
    """``slots`` are those with a story to show, by its edition's key."""

    top: dict[StripKind, Row]
    rows: list[Row]
    with_others: bool = True
    slots: dict[int, FrontSlot] = field(default_factory=dict)


def arranged(section: Section | None, now: datetime) -> Arranged:
    """Of the front page, or of a section's front. A story that is arranged twice stands once."""
    front = _front(section, now)
    if front is None:
        return Arranged(top=_top([]), rows=[])
    visible = Edition.objects.visible(now)
    prefetch_related_objects([front], _strips(visible, now))
    found = list(front.strips.all())
    shown = _shown(found, visible)
    rows = [_row(strip, shown) for strip in found]
    return Arranged(
        top=_top(rows),
        rows=[row for row in rows if row.kind not in TOP],
        with_others=front.with_others,
        slots=shown,
    )


def _top(rows: list[Row]) -> dict[StripKind, Row]:
    """Left open where the desk has no such strip."""
    found = {row.kind: row for row in rows}
    return {kind: found.get(kind, Row(kind=kind, keys=(None,) * PLACES[kind])) for kind in TOP}


def _front(section: Section | None, now: datetime) -> Front | None:
    """Mostly a front is not arranged, and that is cheap to tell."""
    if section is None:
        return _OF_PAGE.first(now=now)
    return _OF_SECTION.first(section=section.pk, now=now)


def _strips(visible: EditionQuerySet, now: datetime) -> Prefetch[str]:
    slots = Prefetch("slots", _slots(visible, now))
    strips = FrontStrip.objects.select_related("section").prefetch_related(slots)
    return Prefetch("strips", strips)


OF_FRONT = ("id", "with_others")


def _front_of(*values: Any) -> Front:
    return Front.from_db("default", OF_FRONT, values)


_OF_PAGE = Prepared(lambda: Front.objects.in_force(None, NOW).values_list(*OF_FRONT), _front_of)
_OF_SECTION = Prepared(
    lambda: Front.objects.in_force(Given("section", KEY), NOW).values_list(*OF_FRONT), _front_of
)


def as_arranged(editions: Iterable[Edition], slots: dict[int, FrontSlot]) -> None:
    """Gives each the words and the picture that its slot has for it; cards print these."""
    for edition in editions:
        slot = slots.get(edition.pk)
        if slot is None:
            continue
        edition.headline = slot.headline or edition.headline
        edition.standfirst = slot.standfirst or edition.standfirst
        edition.card_kicker = slot.kicker  # type: ignore[attr-defined]
        if slot.picture_id and vars(slot)["picture_is_seen"]:
            edition.other_image_id = slot.picture_id  # type: ignore[attr-defined]


def _slots(visible: EditionQuerySet, now: datetime) -> QuerySet[FrontSlot]:
    """Those of which the time is not over."""
    seen = visible.filter(pk=OuterRef("edition"))
    pictures = EditionImage.objects.filter(Exists(seen), image=OuterRef("picture"))
    lasting = FrontSlot.objects.filter(Q(until__isnull=True) | Q(until__gt=now))
    return lasting.annotate(picture_is_seen=Exists(pictures))


def _shown(strips: list[FrontStrip], visible: EditionQuerySet) -> dict[int, FrontSlot]:
    slots = [slot for strip in strips for slot in strip.slots.all()]
    articles = {slot.article_id for slot in slots}
    if not articles:
        return {}
    keys = dict(visible.filter(article__in=articles).values_list("article", "pk"))
    shown: dict[int, FrontSlot] = {}
    for slot in slots:
        if slot.article_id in keys:
            shown.setdefault(keys[slot.article_id], slot)
    return shown


def _row(strip: FrontStrip, shown: dict[int, FrontSlot]) -> Row:
    places = {slot.position: key for key, slot in shown.items() if slot.strip_id == strip.pk}
    kind = StripKind(strip.kind)
    keys = tuple(places.get(place) for place in range(PLACES[kind]))
    return Row(kind=kind, section=strip.section, title=strip.title, keys=keys)
