"""A sheet of one list: a section, or a day. Everything on the list stands on it once."""

from __future__ import annotations

from django.utils.translation import gettext as _

from articles.models import Edition, StripKind
from articles.models.front import PLACES
from articles.views.fronts.arranged import Arranged, Row
from articles.views.fronts.strip import FEATURED, Sheet, Strip, can_feature, featured

LATEST, FOUR = 7, PLACES[StripKind.FOUR_UP]


def flat_sheet(
    newest: list[Edition],
    arranged: Arranged | None = None,
    others: dict[int, Edition] | None = None,
) -> Sheet:
    """``others`` are the arranged ones by key; ``newest`` fills what they leave open.

    Editions have passed ``with_pictures``.
    """
    left, placed = list(newest), others or {}
    lead, second = _top(arranged, left, placed)
    latest = _take(left, LATEST)
    strips = [_strip(row, left, placed) for row in (arranged.rows if arranged else [])]
    left += [one for strip in strips if not strip.is_shown for one in strip.editions]
    latest += _take(left, 1) if len(left) == 1 else []
    return Sheet(
        lead=lead[0] if lead else None,
        second=second,
        latest=latest,
        strips=[*(strip for strip in strips if strip.is_shown), *_automatic(left)],
    )


def _top(
    arranged: Arranged | None, left: list[Edition], placed: dict[int, Edition]
) -> tuple[list[Edition], list[Edition]]:
    rows = arranged.top if arranged else {}
    lead, second = (
        _fill(rows[kind].keys if kind in rows else (None,) * PLACES[kind], left, placed)
        for kind in (StripKind.LEAD, StripKind.SECOND)
    )
    return lead, second


def _strip(row: Row, left: list[Edition], placed: dict[int, Edition]) -> Strip:
    return Strip(kind=row.kind, title=row.title, editions=_fill(row.keys, left, placed))


def _fill(
    keys: tuple[int | None, ...], left: list[Edition], placed: dict[int, Edition]
) -> list[Edition]:
    found = []
    for key in keys:
        found += [placed[key]] if key in placed else _take(left, 1)
    return found


def _automatic(left: list[Edition]) -> list[Strip]:
    """Strips of at least two, so that no story is left over."""
    strips = []
    if len(left) != FEATURED:
        strips.append(Strip(kind=StripKind.FOUR_UP, editions=_take(left, FOUR)))
    if can_feature(left) and len(left) != FEATURED + 1:
        some = featured(_take(left, FEATURED))
        strips.append(Strip(kind=StripKind.FEATURE, editions=some))
    rest = _take(left, len(left))
    strips.append(Strip(kind=StripKind.LIST, title=_("Earlier"), editions=rest))
    return [strip for strip in strips if strip.editions]


def _take(left: list[Edition], number: int) -> list[Edition]:
    taken = left[:number]
    del left[:number]
    return taken
