from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.lookups import IsNull
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from articles.models import Edition, Section
from articles.plates.brief import NOW, OF_SECTION, section_of
from articles.prepared import Prepared


def sections(request: HttpRequest) -> dict[str, object]:
    """The sections that have something to read; asked for only by templates that print them."""
    return {"sections": SimpleLazyObject(lambda: read_sections(timezone.now()))}


def read_sections(now: datetime) -> list[Section]:
    """Those with something to read, in their order."""
    return _SECTIONS(now=now)


def _with_stories() -> QuerySet[Any, Any]:
    """By their newest story: asked whether there is any, SQLite may look through those of all."""
    newest = Edition.objects.visible(NOW).filter(section=OuterRef("pk")).newest_first()
    read = Section.objects.filter(IsNull(Subquery(newest.values("pk")[:1]), False))
    return read.values_list(*OF_SECTION)


_SECTIONS = Prepared(_with_stories, section_of)
