from __future__ import annotations

from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

from articles.views.json_text import json_text

register = template.Library()


@register.filter
def json_ld(data: list[dict[str, Any]] | SafeString) -> SafeString:
    """A block of data, which no browser executes, so that the page's policy has no say in it.

    What is printed already stays as it is.
    """
    if isinstance(data, SafeString):
        return data
    written = json_text(data[0] if len(data) == 1 else data)
    return mark_safe(f'<script type="application/ld+json">{written}</script>')  # noqa: S308
