from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from articles.models import Edition, Section, Shape
from articles.structured_data import section_data
from articles.views.fronts.arranged import arranged, as_arranged
from articles.views.fronts.flat import flat_sheet
from articles.views.keyset import page_of
from articles.views.printed.images import with_pictures
from articles.views.printed.subjects import topics_among

FIRST_SIZE = 30


def section(request: HttpRequest, slug: str) -> HttpResponse:
    """In strips as the desk arranged it; the pages behind it are a plain list."""
    now = timezone.now()
    shown = get_object_or_404(Section, slug=slug)
    visible = Edition.objects.visible(now)
    listed = visible.filter(section=shown).for_cards()
    before = request.GET.get("before", "")
    context: dict[str, object] = {"section": shown, "today": now}
    if before:
        page = page_of(listed, before, first_size=FIRST_SIZE)
        with_pictures(page.editions, shape=Shape.CARD)
        editions = page.editions
    else:
        plan = arranged(shown, visible, now)
        page = page_of(listed.exclude(pk__in=plan.slots), "", first_size=FIRST_SIZE)
        placed = visible.for_cards().in_bulk(plan.slots) if plan.slots else {}
        as_arranged(placed.values(), plan.slots)
        editions = [*placed.values(), *page.editions]
        with_pictures(editions)
        context["sheet"] = flat_sheet(page.editions, plan, placed)
    if not editions:
        raise Http404
    context |= {
        "page": page,
        "topics": topics_among(editions),
        "structured": section_data(shown, editions),
    }
    return render(request, "section.html", context)
