from __future__ import annotations

from typing import Any

from django import template
from django.template import Context
from django.template.loader import get_template
from django.utils.safestring import SafeString

from articles.models import Edition
from articles.plates.cards import KEY
from articles.plates.looks import Look

register = template.Library()


@register.simple_tag(takes_context=True)
def card(
    context: Context, edition: Edition, look: str = "", beside: int = 0, dated: bool = False
) -> SafeString:
    """``_card.html``; where it is printed already, a mark that ``render_with_cards`` fills."""
    with_section = bool(context.get("with_section"))
    to_come = context.get(KEY)
    if to_come is not None and getattr(edition, "is_brief", False):
        asked = Look(look, bool(beside), with_section, bool(dated))
        return SafeString(to_come.mark(edition, asked, beside))
    page: Any = get_template("_card.html")
    told = {"edition": edition, "look": look, "beside": beside, "dated": dated}
    with context.push(**told):
        return SafeString(page.template.render(context))
