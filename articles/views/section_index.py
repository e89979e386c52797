from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from articles.models import Edition, Section
from articles.views.fronts.newest import newest_by_section

NEWEST = 3


def section_index(request: HttpRequest) -> HttpResponse:
    now = timezone.now()
    visible = Edition.objects.visible(now)
    keys = newest_by_section(now, NEWEST)
    wanted = [key for found in keys.values() for key in found]
    editions = visible.only("path", "headline", "language", "published_at").in_bulk(wanted)
    newest: list[tuple[Section, list[Edition]]] = [
        (section, [editions[key] for key in found if key in editions])
        for section, found in keys.items()
    ]
    return render(request, "sections.html", {"listed": [one for one in newest if one[1]]})
