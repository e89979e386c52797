from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from articles.models import Edition, Shape, Topic
from articles.models.edition import EditionQuerySet
from articles.structured_data.collection import collection_data
from articles.views.keyset import LISTED, page_of
from articles.views.printed.images import with_pictures
from articles.views.printed.subjects import authors_among, sections_among, topics_among


def topic(request: HttpRequest, slug: str) -> HttpResponse:
    shown = get_object_or_404(Topic, slug=slug)
    visible = Edition.objects.visible(timezone.now()).for_cards()
    listed, before = visible.listed_under(shown), request.GET.get("before", "")
    first = None if before else _first(shown, visible)
    others = listed.exclude(pk=first.pk) if first else listed
    page = page_of(others, before, by=LISTED)
    editions = [first, *page.editions] if first else page.editions
    if not editions:
        raise Http404
    with_pictures(editions, shape=Shape.CARD)
    address = shown.get_absolute_url()
    context = {
        "topic": shown,
        "first": first,
        "page": page,
        "structured": [collection_data(shown.name, address, editions, shown.description)],
        "topics": topics_among(editions, but=shown),
        "sections_here": sections_among(editions),
        "authors": authors_among(editions),
    }
    return render(request, "topic.html", context)


def _first(topic: Topic, visible: EditionQuerySet) -> Edition | None:
    """The story that the desk has pinned, as long as readers see it."""
    if topic.start_here_id is None:
        return None
    return visible.filter(article=topic.start_here_id).first()
