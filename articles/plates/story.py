"""A story whose page is printed already, in one query."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import CharField
from django.utils.safestring import SafeString

from articles.models import Edition
from articles.plates.brief import COLUMNS, NOW, RECIPE, brief
from articles.plates.good import good
from articles.plates.pieces import ARTICLE, DATA, HEAD
from articles.plates.recipe import recipe
from articles.prepared import Given, Prepared

PIECES = (ARTICLE, HEAD, DATA)


@dataclass(frozen=True, kw_only=True, slots=True)
class PrintedStory:
    """``edition`` has its headline and little more."""

    edition: Edition
    article: SafeString
    head: SafeString
    data: SafeString


_ROWS = Prepared(
    lambda: (
        Edition.objects.visible(NOW)
        .filter(good(NOW, RECIPE), path=Given("path", CharField()), plate__prints__piece__in=PIECES)
        .values_list(*COLUMNS, "plate__prints__piece", "plate__prints__html")
    ),
    lambda *values: values,
)


def printed_story(path: str, now: datetime) -> PrintedStory | None:
    """The one that readers see at this address, if all of it is printed."""
    rows = _ROWS(path=path, now=now, recipe=recipe())
    if len(rows) != len(PIECES):
        return None
    pieces = {values[-2]: SafeString(values[-1]) for values in rows}
    return PrintedStory(
        edition=brief(*rows[0][:-2]),
        article=pieces[ARTICLE],
        head=pieces[HEAD],
        data=pieces[DATA],
    )
