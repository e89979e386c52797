from __future__ import annotations

from functools import lru_cache

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from articles.plates.cards import render_with_cards
from articles.plates.recipe import recipe
from articles.structured_data import website_data
from articles.structured_data.node import Node
from articles.views.archive.span import DAY, Span
from articles.views.fronts.page import front_sheet
from articles.views.policies import policies


def front(request: HttpRequest) -> HttpResponse:
    now = timezone.now()
    sheet = front_sheet(now)
    context = {
        "today": now,
        "structured": _data(recipe(), tuple(policies().items())),
        "sheet": sheet,
        "this_day": Span.of(now, DAY),
        "last_day": Span.of(sheet.latest[0].published_at, DAY) if sheet.latest else None,
    }
    return render_with_cards(request, "front.html", context, now)


@lru_cache(maxsize=4)
def _data(made_by: str, policies: tuple[tuple[str, str], ...]) -> list[Node]:
    """Of the site alone; ``made_by`` is what it is remembered by."""
    return website_data(search=reverse("articles:search"), policies=dict(policies))
