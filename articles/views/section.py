from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from articles.models import Edition, Section, Shape
from articles.structured_data import section_data
from articles.views.keyset import page_of
from articles.views.printed.images import with_pictures


def section(request: HttpRequest, slug: str) -> HttpResponse:
    shown = get_object_or_404(Section, slug=slug)
    editions = Edition.objects.visible().filter(section=shown).for_cards()
    page = page_of(editions, request.GET.get("before", ""))
    if not page.editions:
        raise Http404
    with_pictures(page.editions, shape=Shape.CARD)
    return render(
        request,
        "section.html",
        {"section": shown, "page": page, "structured": section_data(shown, page.editions)},
    )
