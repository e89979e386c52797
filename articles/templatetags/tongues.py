from __future__ import annotations

from django import template
from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.models import Edition
from articles.views.printed.tongue import direction

register = template.Library()


@register.filter
def tongue(edition: Edition) -> SafeString:
    """The language and direction of an edition's own words, where they are not the site's."""
    if not edition.language or edition.language == settings.LANGUAGE_CODE:
        return SafeString("")
    return format_html(' lang="{}" dir="{}"', edition.language, direction(edition.language))


@register.filter
def house_tongue(edition: Edition) -> SafeString:
    """For the site's words inside an edition in another language."""
    if not tongue(edition):
        return SafeString("")
    house = settings.LANGUAGE_CODE
    return format_html(' lang="{}" dir="{}"', house, direction(house))
