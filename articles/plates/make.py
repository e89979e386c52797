"""Plates made, in bulk; safe beside any other maker and beside whoever changes what is printed.

First the smudges go and the plate says that it is being made; then everything is read and
printed; then it is written, unless somebody else has begun anew. What changes after the first
step leaves a new smudge, whether or not the change was in time to be printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone, translation

from articles.bulk import insert
from articles.models import Edition, Plate, Print, Smudge
from articles.plates.good import due
from articles.plates.pieces import Printed, printed
from articles.plates.recipe import recipe

AT_A_TIME = 200


def make(editions: Iterable[int]) -> int:
    """Makes those plates that are due; how many."""
    return sum(len(batch) for batch in make_in_batches(list(due(editions))))


def make_in_batches(keys: Sequence[int]) -> Iterator[list[int]]:
    """Makes all these plates anew; the keys of each batch, once its plates are there."""
    rest = iter(keys)
    while batch := list(islice(rest, AT_A_TIME)):
        yield _make(batch)


def _make(keys: list[int]) -> list[int]:
    made_by = recipe()
    turns = _begin(keys)
    with translation.override(settings.LANGUAGE_CODE), timezone.override(None):
        prints = printed(list(turns))
    return _write(turns, prints, made_by)


@transaction.atomic
def _begin(keys: list[int]) -> dict[int, int]:
    """Whose turn it is with each edition that there still is."""
    there = Edition.objects.filter(pk__in=keys).values_list("pk", flat=True)
    plates = [Plate(edition_id=key) for key in sorted(there)]
    Plate.objects.bulk_create(plates, ignore_conflicts=True)
    ours = [plate.pk for plate in plates]
    locked = Plate.objects.select_for_update().filter(pk__in=ours).order_by("pk")
    turns = {plate.pk: plate.turn + 1 for plate in locked}
    Plate.objects.filter(pk__in=ours).update(turn=F("turn") + 1, recipe="")
    Smudge.objects.filter(edition_key__in=keys).delete()
    return turns


@transaction.atomic
def _write(turns: dict[int, int], prints: dict[int, Printed], made_by: str) -> list[int]:
    locked = Plate.objects.select_for_update().filter(pk__in=list(turns)).order_by("pk")
    ours = [row.pk for row in locked if row.turn == turns[row.pk] and row.pk in prints]
    Print.objects.filter(plate__in=ours).delete()
    insert(
        Print(plate_id=key, piece=piece, html=html)
        for key in ours
        for piece, html in prints[key].pieces.items()
    )
    Plate.objects.bulk_update(
        [
            Plate(pk=key, recipe=made_by, good_until=it.good_until, is_pictured=it.is_pictured)
            for key in ours
            if (it := prints[key])
        ],
        ["recipe", "good_until", "is_pictured"],
    )
    return ours
