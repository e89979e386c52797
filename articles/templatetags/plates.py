from __future__ import annotations

from typing import Any

from django import template
from django.template import Context
from django.template.loader import get_template
from django.utils.safestring import SafeString

from articles.models import Edition
from articles.plates.cards import KEY, CardsToCome
from articles.plates.looks import Look
from articles.plates.strips import form_of
from articles.views.fronts.strip import Strip

register = template.Library()


@register.simple_tag(takes_context=True)
def card(
    context: Context, edition: Edition, look: str = "", beside: int = 0, dated: bool = False
) -> SafeString:
    """``_card.html``, or a mark that ``render_with_cards`` puts it in place of."""
    to_come: CardsToCome | None = context.get(KEY)
    if to_come is not None:
        with_section = bool(context.get("with_section"))
        asked = Look(look, bool(beside), with_section, bool(dated))
        return to_come.mark(edition, asked, beside)
    page: Any = get_template("_card.html")
    told = {"edition": edition, "look": look, "beside": beside, "dated": dated}
    with context.push(**told):
        return SafeString(page.template.render(context))


@register.simple_tag(takes_context=True)
def strip(context: Context, strip: Strip, number: int) -> SafeString:
    """``front/_strip.html`` on a page of ``render_with_cards``; ``number`` tells it from others."""
    with_section = bool(context.get("with_section")) and not strip.url
    parts = form_of(strip, str(number), with_section=with_section)
    to_come: CardsToCome = context[KEY]
    return SafeString("".join(part.printed(strip.editions, to_come) for part in parts))
