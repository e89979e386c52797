from __future__ import annotations

from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from articles.context import read_sections
from articles.models import Edition, EditionPlace, Place
from articles.models.edition import EditionQuerySet
from articles.plates.brief import KEY, NOW
from articles.plates.cards import cards_for, render_with_cards
from articles.prepared import Given
from articles.structured_data.collection import collection_data
from articles.views.keyset import LISTED
from articles.views.listing import Listing
from articles.views.named import named_or_404
from articles.views.printed.subjects import sections_among, topics_among


def place(request: HttpRequest, slug: str) -> HttpResponse:
    now = timezone.now()
    shown = named_or_404(Place, slug)
    page = _LISTING.page(request.GET.get("before", ""), now=now, place=shown.pk)
    page = page.told_by(cards_for(page.keys, now))
    if not page.editions:
        raise Http404
    sections = read_sections(now)
    context = {
        "sections": sections,
        "place": shown,
        "page": page,
        "structured": [collection_data(str(shown), shown.get_absolute_url(), page.editions)],
        "namesakes": _namesakes(shown, Edition.objects.visible(now)),
        "topics": topics_among(page.keys),
        "sections_here": sections_among(page.editions, sections),
    }
    return render_with_cards(request, "place.html", context, now)


def _listed() -> EditionQuerySet:
    return Edition.objects.visible(NOW).listed_under(Place, Given("place", KEY))


_LISTING = Listing(_listed, by=LISTED)


def _namesakes(place: Place, visible: EditionQuerySet) -> QuerySet[Place]:
    """Of the same name elsewhere, or without a word of where."""
    seen = visible.filter(pk=OuterRef("edition"))
    listed = EditionPlace.objects.filter(Exists(seen), place=OuterRef("pk"))
    return Place.objects.filter(Exists(listed), name=place.name).exclude(pk=place.pk)
