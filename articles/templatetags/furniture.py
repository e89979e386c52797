"""Parts of a page that are no part of its stories, made once for all pages on which they are alike.

They follow from the sections and the settings alone; these are what they are remembered by.
"""

from __future__ import annotations

from typing import Any

from django import template
from django.conf import settings
from django.template import Context
from django.template.loader import get_template
from django.utils.safestring import SafeString

from articles.plates.recipe import recipe

register = template.Library()

MOST = 500
_made: dict[tuple[Any, ...], SafeString] = {}


@register.simple_tag(takes_context=True)
def furniture(context: Context, name: str) -> SafeString:
    """``{% include %}`` of a template that reads ``sections``, ``section`` and ``edition``'s
    section, and the site's name, and nothing else of the page."""
    if settings.DEBUG:
        return _printed(context, name)
    here = getattr(context.get("section"), "pk", None)
    of_story = getattr(context.get("edition"), "section_id", None)
    every = tuple((one.pk, one.name, one.slug) for one in context.get("sections") or ())
    key = (name, recipe(), every, here, of_story)
    made = _made.get(key)
    if made is None:
        if len(_made) >= MOST:
            _made.clear()
        made = _made[key] = _printed(context, name)
    return made


def _printed(context: Context, name: str) -> SafeString:
    page: Any = get_template(name)
    return SafeString(page.template.render(context))
