from __future__ import annotations

from django.db.models import Exists, OuterRef
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from articles.models import Edition, Section


def sections(request: HttpRequest) -> dict[str, object]:
    """The sections that have something to read; asked for only by templates that print them."""
    return {"sections": SimpleLazyObject(_sections)}


def _sections() -> list[Section]:
    visible = Edition.objects.visible().filter(section=OuterRef("pk"))
    return list(Section.objects.filter(Exists(visible)))
