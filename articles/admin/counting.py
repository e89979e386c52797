from __future__ import annotations

from typing import Any

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce


def number_of(rows: QuerySet[Any], field: str) -> Coalesce:
    """How many ``rows`` point at each listed row by ``field``; costs only the page shown."""
    mine = rows.filter(**{field: OuterRef("pk")}).order_by().values(field)
    return Coalesce(
        Subquery(mine.annotate(n=Count("pk")).values("n")), 0, output_field=IntegerField()
    )
