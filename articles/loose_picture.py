"""A picture that came without a place, given to the caption that it belongs to."""

from __future__ import annotations

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from articles.models import Asked, Figure, Image, Question
from articles.picture_desk.joining import drop, join

WITH_PICTURE = (Asked.WHICH_PICTURE, Asked.WHICH_FILE)


def captions_for(question: Question) -> QuerySet[Image]:
    """The images of its article that may be meant, if it asks: those that have words and no file;
    or, where another file came under the name of a picture, that picture."""
    if question.kind not in WITH_PICTURE or question.image_id is None or question.answered_at:
        return Image.objects.none()
    figures = Figure.objects.filter(parent=question.article_id).values("image")
    images = Image.objects.filter(pk__in=figures).exclude(pk=question.image_id).order_by("pk")
    if question.kind == Asked.WHICH_FILE:
        return images.filter(original_name=question.text).exclude(file="")
    return images.filter(file="")


@transaction.atomic
def give(question: Question, to: int) -> Image | None:
    """The image ``to`` with the picture's file; ``None`` if it cannot have it any more.

    The loose image goes, unless somebody put it to use; the question is answered.
    """
    question = Question.objects.select_for_update(of=("self",)).get(pk=question.pk)
    image, loose = captions_for(question).filter(pk=to).first(), question.image
    if image is None or loose is None or not loose.file:
        return None
    _answer(question, image)
    return join(image, loose, article=question.article, reading=question.reading)


@transaction.atomic
def keep(question: Question) -> bool:
    """The picture stays as it is, and the other file goes unless somebody put it to use."""
    question = Question.objects.select_for_update(of=("self",)).get(pk=question.pk)
    loose, image = question.image, captions_for(question).first()
    if question.kind != Asked.WHICH_FILE or question.answered_at or loose is None:
        return False
    _answer(question, image)
    drop(loose)
    return True


def _answer(question: Question, image: Image | None) -> None:
    question.answered_at = timezone.now()
    question.image = image
    question.save(update_fields=["answered_at", "image"])
