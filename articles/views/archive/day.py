from __future__ import annotations

from django.db.models import DateTimeField
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from articles.models import Edition
from articles.models.edition import EditionQuerySet
from articles.plates.brief import NOW
from articles.plates.cards import cards_for, render_with_cards
from articles.prepared import Given
from articles.views.archive.counts import before_and_after
from articles.views.archive.span import MONTH, Span, span_or_404
from articles.views.fronts.flat import flat_sheet
from articles.views.listing import Listing

FIRST_SIZE = 30


def day(request: HttpRequest, year: str, month: str, day: str) -> HttpResponse:
    """A small edition of the day; what does not go into it stands on pages behind it."""
    now = timezone.now()
    span = span_or_404([year, month, day], now)
    before = request.GET.get("before", "")
    page = _LISTING.page(before, now=now, start=span.start, end=span.end)
    page = page.told_by(cards_for(page.keys, now))
    if page.before and not page.editions:
        raise Http404
    context: dict[str, object] = {
        "span": span,
        "month": Span(parts=span.parts[:MONTH]),
        "page": page,
        "has_stories": bool(page.editions),
    }
    if not page.before:
        context["sheet"] = flat_sheet(page.editions)
    context["before"], context["after"] = before_and_after(Edition.objects.visible(now), span)
    return render_with_cards(request, "archive/day.html", context, now)


def _listed() -> EditionQuerySet:
    start, end = (Given(name, DateTimeField()) for name in ("start", "end"))
    return Edition.objects.visible(NOW).published_between(start, end)


_LISTING = Listing(_listed, first_size=FIRST_SIZE)
