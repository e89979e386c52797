from __future__ import annotations

from django.http import HttpRequest, HttpResponsePermanentRedirect
from django.templatetags.static import static


def favicon(request: HttpRequest) -> HttpResponsePermanentRedirect:
    """For those who ask for it without having read a page; pages name the drawing itself."""
    return HttpResponsePermanentRedirect(static("articles/icons/192.png"))
