"""Files that were superseded: served for a time of grace, and swept after it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import QuerySet

from articles.models import Image, Rendition, Superseded

QUERIED = 500


def in_grace(now: datetime) -> QuerySet[Superseded]:
    return Superseded.objects.filter(since__gt=_beginning(now))


def past_grace(now: datetime) -> QuerySet[Superseded]:
    return Superseded.objects.filter(since__lte=_beginning(now))


def time_of_grace() -> timedelta:
    return timedelta(days=settings.PICTURE_GRACE_DAYS)


def supersede(image: Image, before: Iterable[Rendition], now: datetime) -> list[str]:
    """Names of files that go at once, of rows that are no more. The caller holds the transaction.

    Another original counts as another picture: what was made from the one before may be just
    what readers must not see any longer.
    """
    rows = list(before)
    former = image.superseded.all()
    if not time_of_grace() or any(row.original not in ("", image.sha256) for row in rows):
        names = [*(row.name for row in rows), *former.values_list("name", flat=True)]
        former.delete()
        return names
    current = set(image.renditions.values_list("name", flat=True))
    former.filter(name__in=current).delete()
    Superseded.objects.bulk_create(
        (
            Superseded(image=image, name=name, since=now)
            for name in sorted({row.name for row in rows} - current)
        ),
        ignore_conflicts=True,
    )
    return []


def named(names: Iterable[str]) -> set[str]:
    """Those of them that a row names, of today or superseded."""
    asked, found = sorted(set(names)), set[str]()
    for start in range(0, len(asked), QUERIED):
        found |= _names(name__in=asked[start : start + QUERIED])
    return found


def files_of(images: Iterable[int]) -> set[str]:
    return _names(image__in=list(images))


def _names(**where: Any) -> set[str]:
    rows = (Rendition.objects.order_by(), Superseded.objects.all())
    return {name for it in rows for name in it.filter(**where).values_list("name", flat=True)}


def _beginning(now: datetime) -> datetime:
    return now - time_of_grace()
