from __future__ import annotations

from django import template

from articles.views import absolute as addresses
from articles.views.printed.picture import Picture

register = template.Library()

# How wide a picture stands, by where it does; see newsroom.css.
LEAD = "(min-width:74rem) 57rem, (min-width:44rem) 39rem, 100vw"
TEXT = "(min-width:44rem) 39rem, calc(100vw - 2rem)"
WIDE = "(min-width:74rem) 57rem, (min-width:44rem) 39rem, calc(100vw - 2rem)"
TALL = {"tall": "min(26rem, 100vw)", "slim": "min(16rem, 100vw)"}
ON_PHONES = "calc(100vw - 2rem)"
STRIPS = {1: "75rem", 2: "36rem", 3: "23rem"}


@register.filter
def sizes(picture: Picture, lead: object = False) -> str:
    """Of a figure of an article."""
    form = picture.shown.form if picture.shown else ""
    if form:
        return "(min-width:44rem) 32rem, 100vw" if lead and form == "tall" else TALL[form]
    return LEAD if lead else WIDE if picture.is_wide else TEXT


@register.filter
def card_sizes(cards: int) -> str:
    """Of one of so many cards side by side."""
    return f"(min-width:62rem) {STRIPS.get(cards, '17rem')}, (min-width:44rem) 45vw, {ON_PHONES}"


@register.filter
def absolute(address: str) -> str:
    return addresses.absolute(address)
