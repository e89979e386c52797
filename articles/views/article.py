from __future__ import annotations

from datetime import datetime

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils import timezone

from articles.models import Edition, EditionCredit, Shape
from articles.structured_data import SHAPES, article_data
from articles.views.errors import gone
from articles.views.printed.images import CARD, images_of, preview_of, with_pictures
from articles.views.printed.story import stories_of

RELATED = 4


def article(request: HttpRequest, year: int, month: int, day: int, slug: str) -> HttpResponse:
    now = timezone.now()
    found = Edition.objects.visible(now).with_credits().prefetch_related("topics")
    edition = found.filter(path=request.path_info).first()
    if edition is None:
        return _moved_or_gone(request, now)
    related = _related(edition, now)
    images = images_of([edition], related, [Shape.WHOLE, CARD], in_jpeg=SHAPES)
    with_pictures(related, images)
    story = stories_of([edition], images)[edition.pk]
    context = {
        "edition": edition,
        "story": story,
        "structured": article_data(edition, story),
        "related": related,
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


def _related(edition: Edition, now: datetime) -> list[Edition]:
    authors = [row.author_id for row in edition.credits.all() if row.author_id]
    akin = Q(pk__in=EditionCredit.objects.filter(author__in=authors).values("edition"))
    if edition.section_id:
        akin |= Q(section=edition.section_id)
    others = Edition.objects.visible(now).filter(akin).exclude(pk=edition.pk)
    return list(others.for_cards().newest_first()[:RELATED])
