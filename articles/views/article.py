from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import prefetch_related_objects
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils import timezone

from articles.models import Edition
from articles.models.edition import named_credits
from articles.plates.cards import cards_in_full, render_with_cards
from articles.plates.story import printed_story
from articles.views.around import around
from articles.views.errors import gone
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
        return _moved_or_gone(request, now)
    context = _from_rows(edition, now)
    return render(request, "article.html", context)


def _from_rows(edition: Edition, now: datetime) -> dict[str, Any]:
    near = around(edition, now, cards_in_full)
    prefetch_related_objects([edition, *near.related], named_credits())
    prefetch_related_objects([edition], "topics")
    images = story_images([edition], near.related)
    with_pictures(near.related, images)
    return {**story_contexts([edition], images)[edition.pk], "around": near}


def _moved_or_gone(request: HttpRequest, now: datetime) -> HttpResponse:
    """Today's address of a story that readers once saw here, or word that it was withdrawn.

    Addresses that were given out but never seen do not count: they would tell of what is to come.
    """
    before = Edition.objects.begun(now).filter(path=request.path_info).first()
    if before is None:
        raise Http404
    today = Edition.objects.visible(now).filter(article=before.article_id).first()
    return HttpResponsePermanentRedirect(today.path) if today else gone(request)
