from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.publishing import Fault


def linked(before: str, faults: Sequence[Fault]) -> SafeString:
    """A sentence, and what is the matter with each picture, linked to where it is put right."""
    each = format_html_join(
        "; ",
        '<a href="{}">{}</a>',
        ((reverse("admin:articles_image_change", args=[it.image]), it) for it in faults),
    )
    return format_html("{} {}.", before, each)
