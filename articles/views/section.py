from __future__ import annotations

from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from articles.context import read_sections
from articles.models import Edition, Section
from articles.models.edition import EditionQuerySet
from articles.plates.brief import KEY, NOW
from articles.plates.cards import cards_for, render_with_cards
from articles.prepared import AmongGiven, Given
from articles.structured_data import section_data
from articles.views.fronts.arranged import arranged
from articles.views.fronts.flat import flat_sheet
from articles.views.fronts.page import cards_on
from articles.views.listing import Listing
from articles.views.named import named_or_404
from articles.views.printed.subjects import topics_among

FIRST_SIZE = 30


def section(request: HttpRequest, slug: str) -> HttpResponse:
    """In strips as the desk arranged it; the pages behind it are a plain list."""
    now = timezone.now()
    sections = read_sections(now)
    read = {one.slug: one for one in sections}
    shown = read.get(slug) or named_or_404(Section, slug)
    before = request.GET.get("before", "")
    context: dict[str, object] = {"sections": sections, "section": shown, "today": now}
    if before:
        page = _LISTING.page(before, now=now, section=shown.pk, but=())
        page = page.told_by(cards_for(page.keys, now))
        editions = page.editions
    else:
        plan = arranged(shown, now)
        page = _LISTING.page("", now=now, section=shown.pk, but=plan.slots)
        cards = cards_on([*plan.slots, *page.keys], plan, now)
        page = page.told_by(cards)
        placed = {key: cards[key] for key in plan.slots if key in cards}
        editions = [*placed.values(), *page.editions]
        context["sheet"] = flat_sheet(page.editions, plan, placed)
    if not editions:
        raise Http404
    context |= {
        "page": page,
        "topics": topics_among([edition.pk for edition in editions]),
        "structured": section_data(shown, editions),
    }
    return render_with_cards(request, "section.html", context, now)


def _listed() -> EditionQuerySet:
    of_section = Edition.objects.visible(NOW).filter(section=Given("section", KEY))
    return of_section.exclude(AmongGiven(F("pk"), "but"))


_LISTING = Listing(_listed, first_size=FIRST_SIZE)
