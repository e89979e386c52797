from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from articles.sitemaps import SITEMAPS
from articles.views.absolute import absolute


def sitemap_index(request: HttpRequest) -> HttpResponse:
    """Django's own takes the address from the request's host."""
    parts = []
    for name, sitemap in SITEMAPS.items():
        address = absolute(reverse("articles:sitemap_part", args=[name]))
        for page in sitemap().paginator.page_range:
            parts.append(address if page == 1 else f"{address}?p={page}")
    context = {"parts": parts}
    response = render(request, "sitemap_index.xml", context, content_type="application/xml")
    response.headers["X-Robots-Tag"] = "noindex"
    return response
