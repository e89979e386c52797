"""Strips without their cards: on all pages alike, and so remembered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from django.conf import settings
from django.template.loader import render_to_string

from articles.models import Edition
from articles.plates.cards import KEY, MARKS, CardsToCome
from articles.plates.looks import Look
from articles.plates.recipe import recipe
from articles.views.fronts.strip import Strip

MOST = 500
_made: dict[tuple[Any, ...], list[Part]] = {}


class Slot(NamedTuple):
    """The place of an edition in its strip, and its card there."""

    place: int
    look: Look
    beside: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """Some of a strip's HTML, and the card that follows it."""

    html: str
    slot: Slot | None

    def printed(self, editions: Sequence[Edition], to_come: CardsToCome) -> str:
        if self.slot is None:
            return self.html
        place, look, beside = self.slot
        return self.html + to_come.mark(editions[place], look, beside)


def form_of(strip: Strip, number: str, *, with_section: bool) -> list[Part]:
    if settings.DEBUG:
        return _form(strip, number, with_section)
    own = (strip.kind, strip.title, strip.url, len(strip.editions))
    key = (recipe(), *own, number, with_section)
    made = _made.get(key)
    if made is None:
        if len(_made) >= MOST:
            _made.clear()
        made = _made[key] = _form(strip, number, with_section)
    return made


def _form(strip: Strip, number: str, with_section: bool) -> list[Part]:
    """Of numbers in place of editions."""
    to_come = CardsToCome()
    places: list[Any] = [*range(len(strip.editions))]
    empty = replace(strip, editions=places)
    told = {"strip": empty, "number": number, "with_section": with_section, KEY: to_come}
    texts = MARKS.split(render_to_string("front/_strip.html", told))
    asked: list[Any] = [to_come.asked[int(mark)] for mark in texts[1::2]]
    pairs = zip(texts[::2], [*(Slot(*one) for one in asked), None], strict=True)
    return [Part(html=html, slot=slot) for html, slot in pairs]
