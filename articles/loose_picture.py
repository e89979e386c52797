"""A picture that came without a place, given to the caption that it belongs to."""

from __future__ import annotations

from contextlib import suppress

from django.db import transaction
from django.db.models import ProtectedError, QuerySet
from django.utils import timezone

from articles.images.metadata import read
from articles.intake import fill
from articles.models import FILE_FIELDS, Asked, Figure, Image, Metadata, Question
from articles.versions.ask import OF_FILES


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
    _fill_again(image, loose, question)
    if not (_has_words_of_its_own(loose) or loose.questions.exists()):
        with suppress(ProtectedError):  # somebody put it to use
            loose.delete()
    return image


def _fill_again(image: Image, loose: Image, question: Question) -> None:
    """What the file says goes where the caption's words leave room, and their credits are compared;
    a store that does not answer costs no more than that."""
    loose.questions.filter(kind__in=OF_FILES).delete()
    image.refresh_from_db()
    with suppress(OSError):
        with image.file.open() as file:
            data = file.read()
        fill(image, read(data), article=question.article, reading=question.reading)


def _has_words_of_its_own(image: Image) -> bool:
    metadata = Metadata.objects.filter(image=image).only("filled").first()
    filled = metadata.filled if metadata else []
    return any(getattr(image, name) and name not in filled for name in ("caption", "credit_line"))
