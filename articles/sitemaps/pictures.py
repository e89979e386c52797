from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from typing import NamedTuple

from django.core.files.storage import storages
from django.db.models import OuterRef, Q, Subquery

from articles.models import EditionImage, Rendition, Shape
from articles.models.edition import EditionQuerySet
from articles.views.absolute import absolute


class Shown(NamedTuple):
    address: str
    caption: str


def pictures_of(editions: EditionQuerySet, now: datetime) -> dict[int, list[Shown]]:
    """By the edition's key, what is shown in it and may be passed on; in one query."""
    whole = Rendition.objects.filter(image=OuterRef("image"), shape=Shape.WHOLE, format="JPEG")
    largest = Subquery(whole.order_by("-width").values("name")[:1])
    unexpired = Q(image__expires_at=None) | Q(image__expires_at__gt=now)
    rows = (
        EditionImage.objects.filter(unexpired, edition__in=editions.values("pk"))
        .filter(image__may_be_passed_on=True)
        .exclude(image__file="")
        .annotate(name=largest)
        .exclude(name=None)
        .order_by("pk")
        .values_list("edition", "name", "image__caption")
    )
    store, found = storages["renditions"], defaultdict(list)
    for edition, name, caption in rows:
        found[edition].append(Shown(absolute(store.url(name)), caption))
    return found
