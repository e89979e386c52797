"""Stories for machines, in ninjs: one at its address, or a list of them."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from articles.models import Edition, Shape
from articles.ninjs import brief_item, whole_item
from articles.selection import Selection
from articles.views.absolute import absolute
from articles.views.json_text import json_text
from articles.views.keyset import LISTED, NEWEST, page_of
from articles.views.moved import JSON, moved_or_gone
from articles.views.printed.images import images_of
from articles.views.printed.story import stories_of

SIZE = 50
MOMENTS = ("since", "until")
SAID = "“{name}” takes a day or a moment, as 2026-11-20 or 2026-11-20T12:00:00Z."


def item(request: HttpRequest, year: int, month: int, day: int, slug: str) -> HttpResponse:
    now = timezone.now()
    path = f"{request.path_info.removesuffix(JSON)}/"
    found = Edition.objects.visible(now).with_credits().prefetch_related("topics")
    edition = found.filter(path=path).first()
    if edition is None:
        return moved_or_gone(request, path, now)
    images = images_of([edition], in_jpeg=Shape.values)
    return _json(whole_item(edition, stories_of([edition], images)[edition.pk]))


def items(request: HttpRequest) -> HttpResponse:
    """Newest first; ``next`` leads on to what is older, as long as there is any."""
    visible = Edition.objects.visible().with_credits().prefetch_related("topics")
    chosen = Selection(request.GET, visible.defer("body", "corrections", "contributor_line"))
    if unread := [name for name in chosen.form.errors if name in MOMENTS]:
        return _json({"error": " ".join(SAID.format(name=name) for name in unread)}, status=400)
    order = LISTED if chosen.qs.is_listed else NEWEST
    page = page_of(chosen.qs, request.GET.get("before", ""), SIZE, by=order)
    address = absolute(reverse("articles:items"))
    asked = {name: request.GET[name] for name in chosen.filters if request.GET.get(name)}
    answer: dict[str, Any] = {"items": [brief_item(edition) for edition in page.editions]}
    if page.older:
        answer["next"] = f"{address}?{urlencode({**asked, 'before': page.older})}"
    return _json(answer)


def _json(data: dict[str, Any], status: int = 200) -> HttpResponse:
    return HttpResponse(json_text(data), content_type="application/json", status=status)
