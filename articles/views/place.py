from __future__ import annotations

from typing import Any

from django.db.models import CharField, Exists, OuterRef, Q, QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from articles.context import read_sections
from articles.models import Edition, EditionPlace, Place
from articles.models.edition import EditionQuerySet
from articles.plates.brief import KEY, NOW
from articles.plates.cards import cards_for, render_with_cards
from articles.prepared import Given, Prepared
from articles.structured_data.collection import collection_data
from articles.views.keyset import LISTED
from articles.views.listing import Listing
from articles.views.named import columns_of
from articles.views.printed.subjects import sections_among, topics_among

SLUG = Given("slug", CharField())


def place(request: HttpRequest, slug: str) -> HttpResponse:
    now = timezone.now()
    named = _NAMED(slug=slug, now=now)
    shown = next((one for one in named if one.slug == slug), None)
    if shown is None:
        raise Http404
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
        "namesakes": [one for one in named if one != shown],
        "topics": topics_among(page.keys),
        "sections_here": sections_among(page.editions, sections),
    }
    return render_with_cards(request, "place.html", context, now)


def _listed() -> EditionQuerySet:
    return Edition.objects.visible(NOW).listed_under(Place, Given("place", KEY))


_LISTING = Listing(_listed, by=LISTED)


def _named() -> QuerySet[Any, Any]:
    """The place of this address, and those of the same name elsewhere or without a word of where,
    if readers see a story from there."""
    of_slug = Place.objects.filter(slug=SLUG)
    seen = Edition.objects.visible(NOW).filter(pk=OuterRef("edition"))
    listed = EditionPlace.objects.filter(Exists(seen), place=OuterRef("pk"))
    named = Place.objects.filter(name=Subquery(of_slug.values("name")))
    return named.filter(Q(slug=SLUG) | Exists(listed)).values_list(*columns_of(Place))


_NAMED = Prepared(_named, lambda *values: Place.from_db("default", columns_of(Place), values))
