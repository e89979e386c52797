"""Which plates count, and which are due."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.db.models import Exists, Expression, OuterRef, Q, QuerySet
from django.utils import timezone

from articles.models import Edition, Smudge
from articles.plates.recipe import recipe

AT_A_TIME = 5_000


def good(now: datetime | Expression, by: str | Expression) -> Q:
    """Of editions: those whose plate may be shown at ``now``, made ``by`` today's recipe."""
    lasts = Q(plate__good_until=None) | Q(plate__good_until__gt=now)
    clean = ~Exists(Smudge.objects.filter(edition_key=OuterRef("pk")))
    return Q(clean, lasts, plate__recipe=by)


def due(among: Iterable[int] | None = None) -> Iterator[int]:
    """Keys of editions that readers see, or are to see, whose plate is missing or does not count;
    the newest first, as they are read most."""
    if among is None:
        yield from _due(Edition.objects.all())
        return
    keys = sorted(set(among), reverse=True)
    for start in range(0, len(keys), AT_A_TIME):
        yield from _due(Edition.objects.filter(pk__in=keys[start : start + AT_A_TIME]))


def stale(most: int) -> list[int]:
    """The newest of those that were printed once, and of which something changed since."""
    smudged = Smudge.objects.values("edition_key")
    return _due(Edition.objects.filter(pk__in=smudged, plate__isnull=False))[:most]


def _due(editions: QuerySet[Edition]) -> list[int]:
    now = timezone.now()
    still = editions.filter(Q(visible_until=None) | Q(visible_until__gt=now))
    good_ones = Edition.objects.filter(good(now, recipe()))
    return list(
        still.exclude(pk__in=good_ones.values("pk"))
        .order_by("-published_at", "-pk")
        .values_list("pk", flat=True)
    )
