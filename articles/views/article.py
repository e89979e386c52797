from __future__ import annotations

from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils import timezone

from articles.models import Edition, Shape
from articles.structured_data import SHAPES, article_data
from articles.views.around import around
from articles.views.errors import gone
from articles.views.printed.images import CARD, images_of, preview_of, with_pictures
from articles.views.printed.story import stories_of


def article(request: HttpRequest, year: int, month: int, day: int, slug: str) -> HttpResponse:
    now = timezone.now()
    found = Edition.objects.visible(now).for_pages().filter(path=request.path_info)
    edition = found.first()
    if edition is None:
        return _moved_or_gone(request, now)
    near = around(edition, now)
    images = images_of([edition], near.related, [Shape.WHOLE, CARD], in_jpeg=SHAPES)
    with_pictures(near.related, images)
    story = stories_of([edition], images)[edition.pk]
    context = {
        "edition": edition,
        "story": story,
        "structured": article_data(edition, story),
        "around": near,
        "preview": preview_of(edition, images),
    }
    return render(request, "article.html", context)


def _moved_or_gone(request: HttpRequest, now: datetime) -> HttpResponse:
    """Today's address of a story that readers once saw here, or word that it was withdrawn.

    Addresses that were given out but never seen do not count: they would tell of what is to come.
    """
    before = Edition.objects.begun(now).filter(path=request.path_info).first()
    if before is None:
        raise Http404
    today = Edition.objects.visible(now).filter(article=before.article_id).first()
    return HttpResponsePermanentRedirect(today.path) if today else gone(request)
