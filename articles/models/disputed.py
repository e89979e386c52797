from __future__ import annotations

from django.db.models import Exists, OuterRef, QuerySet

from articles.models.question import Asked, Question


def is_disputed() -> Exists:
    """For a queryset of images: those that are credited in two ways, until the desk says who is
    right."""
    return Exists(_open())


def is_held_back() -> Exists:
    """Those of them whose file restricts its use: nobody knows yet whether that must be heeded."""
    return Exists(_open().filter(image__metadata__restrictions__gt=""))


def _open() -> QuerySet[Question]:
    asked = Question.objects.filter(kind=Asked.CREDITS_DIFFER, answered_at=None)
    return asked.filter(image=OuterRef("pk")).order_by()
