from __future__ import annotations

from datetime import datetime

from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from articles.context import read_sections
from articles.models import Edition, Topic
from articles.models.edition import EditionQuerySet
from articles.plates.brief import KEY, NOW
from articles.plates.cards import cards_for, render_with_cards
from articles.prepared import AmongGiven, Given
from articles.structured_data.collection import collection_data
from articles.views.keyset import LISTED
from articles.views.listing import Listing
from articles.views.named import named_or_404
from articles.views.printed.subjects import authors_among, sections_among, topics_among


def topic(request: HttpRequest, slug: str) -> HttpResponse:
    now = timezone.now()
    shown = named_or_404(Topic, slug)
    before = request.GET.get("before", "")
    pinned = [] if before else _pinned(shown, now)
    page = _LISTING.page(before, now=now, topic=shown.pk, but=pinned)
    cards = cards_for([*pinned, *page.keys], now)
    page = page.told_by(cards)
    first = next((cards[key] for key in pinned if key in cards), None)
    editions = [first, *page.editions] if first else page.editions
    if not editions:
        raise Http404
    address = shown.get_absolute_url()
    keys = [edition.pk for edition in editions]
    sections = read_sections(now)
    context = {
        "sections": sections,
        "topic": shown,
        "first": first,
        "page": page,
        "structured": [collection_data(shown.name, address, editions, shown.description)],
        "topics": topics_among(keys, but=shown),
        "sections_here": sections_among(editions, sections),
        "authors": authors_among(keys),
    }
    return render_with_cards(request, "topic.html", context, now)


def _pinned(topic: Topic, now: datetime) -> list[int]:
    """The story that the desk wants to stand first, as long as readers see it."""
    if topic.start_here_id is None:
        return []
    visible = Edition.objects.visible(now)
    return list(visible.filter(article=topic.start_here_id).values_list("pk", flat=True)[:1])


def _listed() -> EditionQuerySet:
    under = Edition.objects.visible(NOW).listed_under(Topic, Given("topic", KEY))
    return under.exclude(AmongGiven(F("pk"), "but"))


_LISTING = Listing(_listed, by=LISTED)
