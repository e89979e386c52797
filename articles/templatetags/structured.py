from __future__ import annotations

import json
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

# No text in it can end the element, and older parsers break lines at the last two.
ESCAPES = str.maketrans(
    {"<": "\\u003C", ">": "\\u003E", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)


@register.filter
def json_ld(data: list[dict[str, Any]]) -> SafeString:
    """A block of data, which no browser executes, so that the page's policy has no say in it."""
    it = data[0] if len(data) == 1 else data
    written = json.dumps(it, ensure_ascii=False, separators=(",", ":")).translate(ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{written}</script>')  # noqa: S308
