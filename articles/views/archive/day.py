from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from articles.models import Edition, Shape
from articles.plates.cards import cards_for, render_with_cards
from articles.views.archive.counts import before_and_after
from articles.views.archive.span import MONTH, Span, span_or_404
from articles.views.fronts.flat import flat_sheet
from articles.views.keyset import page_of
from articles.views.printed.images import with_pictures

FIRST_SIZE = 30


def day(request: HttpRequest, year: str, month: str, day: str) -> HttpResponse:
    """A small edition of the day; what does not go into it stands on pages behind it."""
    now = timezone.now()
    span = span_or_404([year, month, day], now)
    visible = Edition.objects.visible(now)
    of_day, before = visible.published_between(span.start, span.end), request.GET.get("before", "")
    asked = of_day.for_cards() if before else of_day.only("published_at")
    page = page_of(asked, before, first_size=FIRST_SIZE)
    if page.before and not page.editions:
        raise Http404
    if page.before:
        with_pictures(page.editions, shape=Shape.CARD)
    else:
        page = page.told_by(cards_for(page.keys, now))
    context: dict[str, object] = {
        "span": span,
        "month": Span(parts=span.parts[:MONTH]),
        "page": page,
        "has_stories": bool(page.editions),
    }
    if not page.before:
        context["sheet"] = flat_sheet(page.editions)
    context["before"], context["after"] = before_and_after(visible, span)
    return render_with_cards(request, "archive/day.html", context, now)
