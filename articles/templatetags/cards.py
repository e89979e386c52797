from __future__ import annotations

from django import template

from articles.models import Edition
from articles.views.printed.byline import is_made_by, short_byline
from articles.views.printed.images import CARD, LISTED, picture_on
from articles.views.printed.opening import opening, opening_paragraphs
from articles.views.printed.picture import Picture

register = template.Library()


@register.filter
def byline(edition: Edition) -> str:
    return short_byline(edition)


register.filter(is_made_by)


@register.filter
def picture(edition: Edition, look: str = "") -> Picture | None:
    """Needs ``with_pictures``."""
    return picture_on(edition, LISTED if look == "result" else CARD)


@register.filter
def deck(edition: Edition, words: int = 24) -> str:
    """The standfirst; for copy that came without one, how the story begins."""
    return edition.deck or opening(_start_of(edition), words)


@register.filter
def begins(edition: Edition, words: int) -> list[str]:
    return opening_paragraphs(_start_of(edition), words)


def _start_of(edition: Edition) -> str:
    """Needs ``Edition.objects.with_opening()``."""
    return str(getattr(edition, "opening_html", ""))
