"""Cards on a page: those that are printed already are filled in once the page is made.

A page asks for its cards one by one; so that this is one query and not one each, each leaves a
mark where it belongs, and all are read together at the end.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from articles.models import Edition
from articles.plates.brief import NOW, RECIPE, brief_cards, is_brief
from articles.plates.good import good
from articles.plates.looks import SIZES, Look, piece_of
from articles.plates.recipe import recipe
from articles.prepared import AmongGiven, PairAmongGiven, Prepared
from articles.templatetags.pictures import card_sizes
from articles.views.printed.images import with_pictures
from newsroom.site import site

KEY = "cards_to_come"
# Nobody can write it into a story: it is another one in each process.
MARK = secrets.token_hex(8)
MARKS = re.compile(rf"<{MARK} (\d+)>")


class CardsToCome:
    """The cards that a page left marks for."""

    def __init__(self) -> None:
        self.asked: list[tuple[Edition, Look, int]] = []

    def mark(self, edition: Edition, look: Look, beside: int) -> SafeString:
        self.asked.append((edition, look, beside))
        return mark_safe(f"<{MARK} {len(self.asked) - 1}>")  # noqa: S308


_PRINTS = Prepared(
    lambda: (
        Edition.objects.visible(NOW)
        .filter(
            good(NOW, RECIPE),
            AmongGiven(F("pk"), "keys"),  # by which the editions are found, pairs or none
            PairAmongGiven(F("plate__prints__plate"), F("plate__prints__piece"), "pairs"),
        )
        .values_list("pk", "plate__prints__piece", "plate__prints__html")
    ),
    lambda key, piece, html: ((key, piece), html),
)


def render_with_cards(
    request: HttpRequest, template: str, context: dict[str, Any], now: datetime
) -> HttpResponse:
    """``render`` for pages of editions that came from ``cards_for``, or in full."""
    to_come = CardsToCome()
    page = render_to_string(template, {**context, KEY: to_come}, request)
    cards = _cards(to_come, now)
    return HttpResponse(MARKS.sub(lambda found: cards[int(found[1])], page))


def cards_for(keys: Collection[int], now: datetime) -> dict[int, Edition]:
    """Editions by key for ``{% card %}``: those printed already in brief, the others in full."""
    found = brief_cards(keys, now)
    return {**found, **_whole(set(keys) - set(found), now)}


def _cards(to_come: CardsToCome, now: datetime) -> list[str]:
    briefly = [(edition.pk, look) for edition, look, _ in to_come.asked if is_brief(edition)]
    pairs = {(key, piece_of(look)) for key, look in briefly}
    keys = {key for key, _ in pairs}
    found = dict(_PRINTS(now=now, recipe=recipe(), keys=keys, pairs=pairs)) if pairs else {}
    whole = _whole({key for key, _ in pairs - set(found)}, now)

    def one(edition: Edition, look: Look, beside: int) -> str:
        html: str | None = found.get((edition.pk, piece_of(look)))
        if html is not None:
            return html.replace(SIZES, card_sizes(beside)) if beside else html
        told = whole.get(edition.pk) if is_brief(edition) else edition
        return print_card(told, look, beside) if told else ""

    return [one(*asked) for asked in to_come.asked]


def cards_in_full(keys: Collection[int], now: datetime) -> dict[int, Edition]:
    """As ``cards_for``, all from their rows; pictures and credits are for the caller to fetch."""
    return Edition.objects.visible(now).for_cards().prefetch_related(None).in_bulk(keys)


def _whole(keys: Collection[int], now: datetime) -> dict[int, Edition]:
    """Those whose cards were not printed after all."""
    if not keys:
        return {}
    editions = Edition.objects.visible(now).for_cards().in_bulk(keys)
    with_pictures(list(editions.values()))
    return editions


def print_card(edition: Edition, look: Look, beside: int | str) -> str:
    told = {**look._asdict(), "beside": beside, "edition": edition}
    return render_to_string("_card.html", {**site(), **told})
