"""A picture that came without a place, given to the caption that it belongs to."""

from __future__ import annotations

from contextlib import suppress

from django.db import transaction
from django.db.models import ProtectedError, QuerySet
from django.utils import timezone

from articles.models import FILE_FIELDS, Asked, Figure, Image, Question


def captions_for(question: Question) -> QuerySet[Image]:
    """The images of its article that have words and no file, if it asks which one is meant."""
    if question.kind != Asked.WHICH_PICTURE or question.image_id is None or question.answered_at:
        return Image.objects.none()
    figures = Figure.objects.filter(parent=question.article_id).values("image")
    return Image.objects.filter(pk__in=figures, file="").order_by("pk")


@transaction.atomic
def give(question: Question, to: int) -> Image | None:
    """The image ``to`` with the picture's file; ``None`` if it cannot have it any more.

    The loose image goes, unless somebody put it to use; the question is answered.
    """
    question = Question.objects.select_for_update(of=("self",)).get(pk=question.pk)
    image, loose = captions_for(question).filter(pk=to).first(), question.image
    if image is None or loose is None or not loose.file:
        return None
    Image.objects.filter(pk=image.pk).update(**{name: getattr(loose, name) for name in FILE_FIELDS})
    question.answered_at = timezone.now()
    question.image = image
    question.save(update_fields=["answered_at", "image"])
    if not (loose.caption or loose.credit_line or loose.questions.exists()):
        with suppress(ProtectedError):  # somebody put it to use
            loose.delete()
    return image
