from __future__ import annotations

from typing import Any

from django.db.models import CharField, F, OuterRef, QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from articles.context import read_sections
from articles.models import Edition, Topic
from articles.models.edition import EditionQuerySet
from articles.plates.brief import KEY, NOW
from articles.plates.cards import cards_for, render_with_cards
from articles.prepared import AmongGiven, Given, Prepared
from articles.structured_data.collection import collection_data
from articles.views.keyset import LISTED
from articles.views.listing import Listing
from articles.views.named import columns_of
from articles.views.printed.subjects import sections_among, subjects_among


def topic(request: HttpRequest, slug: str) -> HttpResponse:
    now = timezone.now()
    found = _NAMED.first(slug=slug, now=now)
    if found is None:
        raise Http404
    shown, start = found
    before = request.GET.get("before", "")
    pinned = [start] if start and not before else []
    page = _LISTING.page(before, now=now, topic=shown.pk, but=pinned)
    cards = cards_for([*pinned, *page.keys], now)
    page = page.told_by(cards)
    first = next((cards[key] for key in pinned if key in cards), None)
    editions = [first, *page.editions] if first else page.editions
    if not editions:
        raise Http404
    address = shown.get_absolute_url()
    subjects = subjects_among([edition.pk for edition in editions], but=shown)
    sections = read_sections(now)
    context = {
        "sections": sections,
        "topic": shown,
        "first": first,
        "page": page,
        "structured": [collection_data(shown.name, address, editions, shown.description)],
        "topics": subjects.topics,
        "sections_here": sections_among(editions, sections),
        "authors": subjects.authors,
    }
    return render_with_cards(request, "topic.html", context, now)


def _named() -> QuerySet[Any, Any]:
    """With the story that the desk wants to stand first, as long as readers see it."""
    start = Edition.objects.visible(NOW).filter(article=OuterRef("start_here")).order_by()
    of_slug = Topic.objects.filter(slug=Given("slug", CharField()))
    return of_slug.values_list(Subquery(start.values("pk")[:1]), *columns_of(Topic))


def _row(start: int | None, *values: Any) -> tuple[Topic, int | None]:
    return Topic.from_db("default", columns_of(Topic), values), start


_NAMED = Prepared(_named, _row)


def _listed() -> EditionQuerySet:
    under = Edition.objects.visible(NOW).listed_under(Topic, Given("topic", KEY))
    return under.exclude(AmongGiven(F("pk"), "but"))


_LISTING = Listing(_listed, by=LISTED)
