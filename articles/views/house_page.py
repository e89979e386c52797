"""What the newsroom says of itself."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.safestring import mark_safe

from articles.models import HousePage
from articles.structured_data import website_data


def about(request: HttpRequest) -> HttpResponse:
    pages = HousePage.objects.public().defer("text")
    stated = {page.policy: page.get_absolute_url() for page in pages if page.policy}
    context = {"pages": pages, "structured": website_data(policies=stated)}
    return render(request, "about.html", context)


def house_page(request: HttpRequest, slug: str) -> HttpResponse:
    page = get_object_or_404(HousePage.objects.public(), slug=slug)
    text = mark_safe(page.text)  # noqa: S308 - passed clean_html when it was saved
    return render(request, "house_page.html", {"page": page, "text": text})
