"""What a person or an agency did, kept apart by trade."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, prefetch_related_objects
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from articles.filters import TradeFilter
from articles.models import (
    WORKS,
    Agency,
    Author,
    Credit,
    Edition,
    EditionCredit,
    Image,
    Shape,
    Trade,
)
from articles.models.credit import CreditLine
from articles.models.edition import credited_to
from articles.structured_data import profile_data
from articles.views.keyset import LISTED, page_of
from articles.views.printed.files import with_renditions
from articles.views.printed.picture import Picture, unlinked_picture
from articles.views.printed.role import roles
from articles.views.printed.subjects import topics_among

NEWEST = 10
Who = Author | Agency


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """A story and what somebody did for it."""

    edition: Edition
    roles: list[str]
    pictures: list[Picture]


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    trade: Trade
    items: list[Item]
    has_more: bool


def work_page(request: HttpRequest, who: Who, template: str) -> HttpResponse:
    """The newest of each trade; with ``?work=`` all of one trade, page by page."""
    shown = _one_trade(request, who) if request.GET.get("work") else {"groups": _groups(who)}
    context = {
        "who": who,
        "structured": profile_data(who),
        "topics": topics_among([edition.pk for edition in _editions(shown)]),
        **shown,
    }
    return render(request, template, context)


def _editions(shown: dict[str, Any]) -> list[Edition]:
    groups = [group.items for group in shown.get("groups", ())]
    return [item.edition for items in (*groups, shown.get("items", ())) for item in items]


def _one_trade(request: HttpRequest, who: Who) -> dict[str, object]:
    visible = Edition.objects.visible().with_opening()
    if not visible.with_work_by(who).exists():
        raise Http404
    chosen = TradeFilter(request.GET, visible, who)
    page = page_of(chosen.qs, request.GET.get("before", ""), by=LISTED)
    trade = Trade(request.GET["work"]) if chosen.is_valid() else None
    return {"page": page, "trade": trade, "items": _items(who, trade, page.editions)}


def _groups(who: Who) -> list[Group]:
    visible = Edition.objects.visible().with_opening()
    found = {
        trade: page_of(visible.listed_for(who, trade), "", NEWEST, by=LISTED) for trade in Trade
    }
    if not any(page.editions for page in found.values()):
        raise Http404
    _add_work(who, [edition for page in found.values() for edition in page.editions])
    return [
        Group(
            trade=trade,
            items=[_item(edition, who, WORKS[trade]) for edition in page.editions],
            has_more=bool(page.older),
        )
        for trade, page in found.items()
        if page.editions
    ]


def _items(who: Who, trade: Trade | None, editions: list[Edition]) -> list[Item]:
    _add_work(who, editions)
    return [_item(edition, who, WORKS[trade]) for edition in editions] if trade else []


def _add_work(who: Who, editions: list[Edition]) -> None:
    """All credits, and the images of ``who``, in four queries.

    Asked for one's credits of a few images, SQLite reads all that one ever had.
    """
    by = credited_to(who)
    named = ("author", "agency", "distributor")
    shown = Image.objects.filter(Exists(Credit.objects.filter(by, image=OuterRef("pk"))))
    prefetch_related_objects(
        editions,
        Prefetch("credits", EditionCredit.objects.select_related(*named)),
        Prefetch("images", shown.order_by("pk")),
        Prefetch("images__credits", Credit.objects.select_related(*named)),
        with_renditions("images", [Shape.CARD]),
    )


def _item(edition: Edition, who: Who, works: Sequence[str]) -> Item:
    made = [
        (image, credit)
        for image in edition.images.all()
        for credit in image.credits.all()
        if credit.work in works and _is_of(credit, who)
    ]
    words = [one for one in edition.credits.all() if one.work in works and _is_of(one, who)]
    did = roles([*words, *(credit for _, credit in made)], who, edition)
    pictures = {image.pk: unlinked_picture(image, Shape.CARD) for image, _ in made}
    return Item(edition=edition, roles=did, pictures=list(pictures.values()))


def _is_of(credit: CreditLine, who: Who) -> bool:
    return who in (credit.author, credit.agency, credit.distributor)
