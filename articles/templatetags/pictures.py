from __future__ import annotations

from django import template

from articles.models import Kind
from articles.views import absolute as addresses
from articles.views.printed.picture import Picture

register = template.Library()

# How wide a picture stands, by where it does; see newsroom.css.
LEAD = "(min-width:74rem) 57rem, (min-width:44rem) 39rem, 100vw"
TEXT = "(min-width:44rem) 39rem, calc(100vw - 2rem)"
WIDE = "(min-width:74rem) 57rem, (min-width:44rem) 39rem, calc(100vw - 2rem)"
SEQUENCE = "(min-width:74rem) 75rem, 100vw"
TALL = {"tall": "min(26rem, 100vw)", "slim": "min(16rem, 100vw)"}
ON_PHONES = "calc(100vw - 2rem)"
STRIPS = {1: "75rem", 2: "36rem", 3: "23rem"}


@register.filter
def sizes(picture: Picture, kind: str = Kind.NEWS) -> str:
    """Of a figure of an article of a kind."""
    form = picture.shown.form if picture.shown else ""
    is_large = picture.is_lead or kind == Kind.PICTURE_STORY
    if form:
        return "(min-width:44rem) 44rem, 100vw" if is_large and form == "tall" else TALL[form]
    if kind == Kind.PICTURE_STORY:
        return SEQUENCE
    return LEAD if picture.is_lead else WIDE if picture.is_wide else TEXT


@register.filter
def card_sizes(cards: int | str) -> str:
    """Of one of so many cards side by side; a text stands for what is filled in later."""
    if isinstance(cards, str):
        return cards
    return f"(min-width:62rem) {STRIPS.get(cards, '17rem')}, (min-width:44rem) 45vw, {ON_PHONES}"


@register.filter
def absolute(address: str) -> str:
    return addresses.absolute(address)
