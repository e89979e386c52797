"""Parts of a page that are no part of its stories, made once for all pages on which they are alike.

They follow from the sections, the settings and the day, and are remembered by these.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import template
from django.conf import settings
from django.template import Context
from django.template.loader import get_template
from django.utils import timezone
from django.utils.safestring import SafeString

from articles.plates.recipe import recipe

register = template.Library()

MOST = 500
_made: dict[tuple[Any, ...], SafeString] = {}


@register.simple_tag(takes_context=True)
def furniture(context: Context, name: str, today: datetime | None = None) -> SafeString:
    """``{% include %}`` of a template that reads ``sections``, ``section`` and ``edition``'s
    section, the site's name, and the day of ``today``, and nothing else of the page."""
    if settings.DEBUG:
        return _printed(context, name)
    here = getattr(context.get("section"), "pk", None)
    of_story = getattr(context.get("edition"), "section_id", None)
    every = tuple((one.pk, one.name, one.slug) for one in context.get("sections") or ())
    day = timezone.localdate(today) if today else None
    key = (name, recipe(), every, here, of_story, day)
    made = _made.get(key)
    if made is None:
        if len(_made) >= MOST:
            _made.clear()
        made = _made[key] = _printed(context, name)
    return made


def _printed(context: Context, name: str) -> SafeString:
    page: Any = get_template(name)
    return SafeString(page.template.render(context))
