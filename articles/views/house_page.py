"""What the newsroom says of itself."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.safestring import mark_safe

from articles.models import HousePage
from articles.structured_data import website_data
from articles.views.policies import policies


def about(request: HttpRequest) -> HttpResponse:
    pages = HousePage.objects.public().defer("text")
    stated = website_data(policies=policies(pages))
    return render(request, "about.html", {"pages": pages, "structured": stated})


def house_page(request: HttpRequest, slug: str) -> HttpResponse:
    page = get_object_or_404(HousePage.objects.public(), slug=slug)
    text = mark_safe(page.text)  # noqa: S308 - passed clean_html when it was saved
    return render(request, "house_page.html", {"page": page, "text": text})
