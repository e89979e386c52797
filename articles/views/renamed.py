from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse

from articles.models import Agency, Author, HousePage, Section, Topic
from articles.views.moved import redirect

View = Callable[..., HttpResponseBase]
Named = type[Author | Agency | Section | Topic | HousePage]


def renamed(kind: Named, view: View) -> View:
    """Leads from an address that somebody had to the one they have, where ``view`` finds nothing.

    What readers may not see under the new address has no old one either.
    """

    def answer(request: HttpRequest, slug: str, **rest: Any) -> HttpResponseBase:
        try:
            return view(request, slug=slug, **rest)
        except Http404:
            found = kind._default_manager.filter(old_slugs__slug=slug).first()
            if found is None or found.slug == slug or request.resolver_match is None:
                raise
            view(request, slug=found.slug, **rest)
            name = request.resolver_match.view_name
            return redirect(request, reverse(name, kwargs={**rest, "slug": found.slug}))

    return answer
