from __future__ import annotations

from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from articles.models import Edition, EditionPlace, Place, Shape
from articles.models.edition import EditionQuerySet
from articles.structured_data.collection import collection_data
from articles.views.keyset import LISTED, page_of
from articles.views.printed.images import with_pictures
from articles.views.printed.subjects import sections_among, topics_among


def place(request: HttpRequest, slug: str) -> HttpResponse:
    shown = get_object_or_404(Place, slug=slug)
    visible = Edition.objects.visible(timezone.now())
    listed = visible.listed_under(shown).for_cards()
    page = page_of(listed, request.GET.get("before", ""), by=LISTED)
    if not page.editions:
        raise Http404
    with_pictures(page.editions, shape=Shape.CARD)
    context = {
        "place": shown,
        "page": page,
        "structured": [collection_data(str(shown), shown.get_absolute_url(), page.editions)],
        "namesakes": _namesakes(shown, visible),
        "topics": topics_among(page.editions),
        "sections_here": sections_among(page.editions),
    }
    return render(request, "place.html", context)


def _namesakes(place: Place, visible: EditionQuerySet) -> QuerySet[Place]:
    """Of the same name elsewhere, or without a word of where."""
    seen = visible.filter(pk=OuterRef("edition"))
    listed = EditionPlace.objects.filter(Exists(seen), place=OuterRef("pk"))
    return Place.objects.filter(Exists(listed), name=place.name).exclude(pk=place.pk)
