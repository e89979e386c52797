"""Pages of a list, newest first, that stay whole while stories come and go."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db.models import Q
from django.http import Http404

from articles.models import Edition
from articles.models.edition import EditionQuerySet

SIZE = 20
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
LARGEST_KEY = 2**63 - 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    editions: list[Edition]
    before: str
    older: str


def page_of(editions: EditionQuerySet, before: str, size: int = SIZE) -> Page:
    """The ``size`` newest, or those that follow the cursor ``before``.

    Raises Http404 for what is no cursor.
    """
    if before:
        moment, key = _read(before)
        editions = editions.filter(
            Q(published_at__lt=moment) | Q(published_at=moment, pk__lt=key),
            published_at__lte=moment,  # lets the index find the start
        )
    found = list(editions.newest_first()[: size + 1])
    older = _cursor(found[size - 1]) if len(found) > size else ""
    return Page(editions=found[:size], before=before, older=older)


def _cursor(edition: Edition) -> str:
    micros = (edition.published_at - EPOCH) // timedelta(microseconds=1)
    return base64.urlsafe_b64encode(f"{micros}.{edition.pk}".encode()).decode().rstrip("=")


def _read(cursor: str) -> tuple[datetime, int]:
    try:
        if len(cursor) > 60:
            raise ValueError
        padded = cursor.encode("ascii") + b"=" * (-len(cursor) % 4)
        micros, key = base64.b64decode(padded, b"-_", validate=True).decode().split(".")
        if not 0 < int(key) <= LARGEST_KEY:
            raise ValueError
        return EPOCH + timedelta(microseconds=int(micros)), int(key)
    except (ValueError, OverflowError, binascii.Error):
        raise Http404 from None
