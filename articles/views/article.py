from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from articles.models import Edition
from articles.models.edition import named_credits
from articles.plates.cards import cards_in_full, render_with_cards
from articles.plates.story import printed_story
from articles.views.around import around
from articles.views.moved import moved_or_gone
from articles.views.printed.images import with_pictures
from articles.views.story_page import story_contexts, story_images


def article(request: HttpRequest, year: int, month: int, day: int, slug: str) -> HttpResponse:
    """Printed beforehand, or from its rows: the same to the byte."""
    now = timezone.now()
    plate = printed_story(request.path_info, now)
    if plate is not None:
        near = around(plate.edition, now)
        context = {"edition": plate.edition, "plate": plate, "structured": plate.data}
        return render_with_cards(request, "article.html", {**context, "around": near}, now)
    visible = Edition.objects.visible(now).select_related("section")
    edition = visible.filter(path=request.path_info).first()
    if edition is None:
        return moved_or_gone(request, request.path_info, now)
    context = _from_rows(edition, now)
    return render(request, "article.html", context)


def _from_rows(edition: Edition, now: datetime) -> dict[str, Any]:
    near = around(edition, now, cards_in_full)
    prefetch_related_objects([edition, *near.related], named_credits())
    prefetch_related_objects([edition], "topics")
    images = story_images([edition], near.related)
    with_pictures(near.related, images)
    return {**story_contexts([edition], images)[edition.pk], "around": near}
