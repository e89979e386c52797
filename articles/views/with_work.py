"""Whom and what readers can look up: of whom there is something that they may see."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.lookups import IsNull

from articles.models import Agency, Author, Edition, Place, Topic

Kind = type[Agency | Author | Place | Topic]


def with_work(kind: Kind, now: datetime | None = None) -> QuerySet[Any]:
    """By the newest of it, one look into an index for each row: asked whether there is any,
    PostgreSQL reads all that is listed under anything."""
    under, listed = _listed(kind)
    seen = Edition.objects.visible(now).filter(**{f"{listed}__{under}": OuterRef("pk")})
    newest = seen.order_by(f"-{listed}__published_at", f"-{listed}__edition_id")
    return kind._default_manager.filter(IsNull(Subquery(newest.values("pk")[:1]), False))


def stories_of(kind: Kind, keys: Collection[int], now: datetime) -> dict[int, int]:
    """How many readers may see of each. What is listed is told from what is seen by a list of
    keys: joined to them, SQLite looks up each story in a table of whole texts."""
    under, _ = _listed(kind)
    rows = kind._meta.get_field("listed").related_model._default_manager
    visible = Edition.objects.visible(now).order_by().values("pk")
    seen = rows.filter(**{f"{under}__in": keys}, edition__in=visible)
    return dict(seen.values_list(under).annotate(count=Count("edition", distinct=True)))


def _listed(kind: Kind) -> tuple[str, str]:
    """The column that names it on its list, and an edition's name for that list."""
    under = str(kind._meta.model_name)
    return under, f"listed_{under}s" if kind in (Topic, Place) else "listed_works"
