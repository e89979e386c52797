from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import OuterRef, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from articles.models import Edition, Section
from articles.models.edition import EditionQuerySet
from articles.structured_data import website_data
from articles.views.printed.images import picture_on, with_pictures

SECOND, LATEST, STRIP, MORE = 3, 7, 4, 8
ABOVE = 1 + SECOND + LATEST


@dataclass(frozen=True, kw_only=True, slots=True)
class Strip:
    section: Section
    editions: list[Edition]

    @property
    def is_thick(self) -> bool:
        return len(self.editions) > 1


def front(request: HttpRequest) -> HttpResponse:
    """No story twice: each part takes from what the parts before it left."""
    now = timezone.now()
    visible = Edition.objects.visible(now)
    above = list(visible.for_cards().newest_first()[:ABOVE])
    left = visible.exclude(pk__in=[edition.pk for edition in above])
    strips = _strips(left)
    thin = [one for strip in strips if not strip.is_thick for one in strip.editions]
    more = _more(left, thin)
    cards = [*above[: 1 + SECOND], *(one for strip in strips for one in strip.editions), *more]
    with_pictures(cards)
    context = {
        "today": now,
        "structured": website_data(),
        "top": next((one for one in above[: 1 + SECOND] if picture_on(one)), None),
        "lead": above[0] if above else None,
        "second": above[1 : 1 + SECOND],
        "latest": above[1 + SECOND :],
        "strips": [strip for strip in strips if strip.is_thick],
        "more": more,
    }
    return render(request, "front.html", context)


def _strips(left: EditionQuerySet) -> list[Strip]:
    """The newest few of every section.

    One look into the index for each place of each strip: a window over all editions would read
    every one of them, and SQLite refuses a union of limited queries.
    """
    newest = left.filter(section=OuterRef("pk")).newest_first().values("pk")
    places = {f"place_{n}": Subquery(newest[n : n + 1]) for n in range(STRIP)}
    rows = Section.objects.annotate(**places)
    keys = {row: [key for place in places if (key := getattr(row, place))] for row in rows}
    wanted = [key for found in keys.values() for key in found]
    editions = left.for_cards().in_bulk(wanted)
    return [
        Strip(section=row, editions=[editions[key] for key in found if key in editions])
        for row, found in keys.items()
        if found
    ]


def _more(left: EditionQuerySet, thin: list[Edition]) -> list[Edition]:
    """Stories without a section, and those that alone make no strip."""
    without = left.filter(section=None).for_cards().newest_first()[:MORE]
    newest = sorted([*without, *thin], key=_age, reverse=True)
    return newest[:MORE]


def _age(edition: Edition) -> tuple[datetime, int]:
    return edition.published_at, edition.pk
