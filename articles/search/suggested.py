"""Names that a reader may look for, offered while they type."""

from __future__ import annotations

from django.db.models import Count

from articles.models import Author, Topic
from articles.models.edition import EditionQuerySet

RECENT = 200
MOST = 20


def suggested(visible: EditionQuerySet) -> list[str]:
    """What the newest stories are about and who did them, most of them first; in two queries."""
    recent = visible.newest_first().values("pk")[:RECENT]
    found = [
        model._default_manager.filter(listed__edition__in=recent)
        .values("name")
        .annotate(number=Count("listed__edition"))
        .order_by("-number", "name")
        .values_list("name", flat=True)[:MOST]
        for model in (Topic, Author)
    ]
    return [name for names in found for name in names]
