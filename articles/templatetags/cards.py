from __future__ import annotations

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.models import Edition
from articles.views.printed.byline import is_made_by, short_line
from articles.views.printed.images import CARD, LISTED, picture_on
from articles.views.printed.line import Line, Part, text_of
from articles.views.printed.opening import opening, opening_paragraphs
from articles.views.printed.picture import Picture

register = template.Library()


@register.filter
def byline(edition: Edition) -> SafeString:
    """With each name by itself: one that runs the other way takes nothing beside it along."""
    parts = short_line(edition, _isolated)
    return format_html_join("", "{}", ((part.text,) for part in parts))


def _isolated(name: Line) -> Line:
    return (Part(format_html("<bdi>{}</bdi>", text_of(name))),)


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
