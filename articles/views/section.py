from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone

from articles.models import Edition, Section, Shape
from articles.plates.cards import render_with_cards
from articles.structured_data import section_data
from articles.views.fronts.arranged import arranged
from articles.views.fronts.flat import flat_sheet
from articles.views.fronts.page import cards_on
from articles.views.keyset import page_of
from articles.views.printed.images import with_pictures
from articles.views.printed.subjects import topics_among

FIRST_SIZE = 30


def section(request: HttpRequest, slug: str) -> HttpResponse:
    """In strips as the desk arranged it; the pages behind it are a plain list."""
    now = timezone.now()
    shown = get_object_or_404(Section, slug=slug)
    visible = Edition.objects.visible(now)
    listed = visible.filter(section=shown)
    before = request.GET.get("before", "")
    context: dict[str, object] = {"section": shown, "today": now}
    if before:
        page = page_of(listed.for_cards(), before, first_size=FIRST_SIZE)
        with_pictures(page.editions, shape=Shape.CARD)
        editions = page.editions
    else:
        plan = arranged(shown, visible, now)
        others = listed.exclude(pk__in=plan.slots).only("published_at")
        page = page_of(others, "", first_size=FIRST_SIZE)
        cards = cards_on([*plan.slots, *page.keys], plan, visible, now)
        page = page.told_by(cards)
        placed = {key: cards[key] for key in plan.slots if key in cards}
        editions = [*placed.values(), *page.editions]
        context["sheet"] = flat_sheet(page.editions, plan, placed)
    if not editions:
        raise Http404
    context |= {
        "page": page,
        "topics": topics_among(editions),
        "structured": section_data(shown, editions),
    }
    return render_with_cards(request, "section.html", context, now)
