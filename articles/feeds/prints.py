"""Items of feeds, from what was printed beforehand or from rows: the same to the byte."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from django.db.models import CharField, F, Q, QuerySet

from articles.feeds.framed import NAMES, TEXT, Form, filled, framed
from articles.models import Edition
from articles.plates.brief import NOW, RECIPE
from articles.plates.good import good
from articles.plates.recipe import recipe
from articles.prepared import AmongGiven, Given, Prepared
from articles.views.printed.story import stories_of

Pieces = dict[str, str]


def items(keys: Sequence[int], form: Form, now: datetime) -> list[str]:
    """Of those stories that readers see, in this order."""
    found = _printed(keys, form, now)
    missing = set(keys) - set(found)
    if missing:
        found |= _from_rows(missing, now)
    return [filled(form, found[key]) for key in keys if key in found]


def _printed(keys: Collection[int], form: Form, now: datetime) -> dict[int, Pieces]:
    found: dict[int, Pieces] = {}
    for key, piece, html in _ROWS(keys=keys, form=NAMES[form], now=now, recipe=recipe()):
        found.setdefault(key, {})[piece] = html
    return {key: pieces for key, pieces in found.items() if len(pieces) == len((TEXT, form))}


def _from_rows(keys: Collection[int], now: datetime) -> dict[int, Pieces]:
    editions = list(Edition.objects.visible(now).filter(pk__in=keys).for_pages())
    stories = stories_of(editions)
    return {edition.pk: framed(edition, stories[edition.pk]) for edition in editions}


def _rows() -> QuerySet[Any, Any]:
    prints = "plate__prints__piece"
    wanted = Q(**{prints: TEXT}) | Q(**{prints: Given("form", CharField())})
    seen = Edition.objects.visible(NOW).filter(good(NOW, RECIPE), AmongGiven(F("pk"), "keys"))
    return seen.filter(wanted).values_list("pk", prints, "plate__prints__html")


def _row(*values: Any) -> tuple[Any, ...]:
    return values


_ROWS = Prepared(_rows, _row)
