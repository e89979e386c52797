from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from articles.plates.cards import render_with_cards
from articles.structured_data import website_data
from articles.views.archive.span import DAY, Span
from articles.views.fronts.page import front_sheet
from articles.views.policies import policies


def front(request: HttpRequest) -> HttpResponse:
    now = timezone.now()
    sheet = front_sheet(now)
    context = {
        "today": now,
        "structured": website_data(search=reverse("articles:search"), policies=policies()),
        "sheet": sheet,
        "this_day": Span.of(now, DAY),
        "last_day": Span.of(sheet.latest[0].published_at, DAY) if sheet.latest else None,
    }
    return render_with_cards(request, "front.html", context, now)
