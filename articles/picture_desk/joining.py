"""An image that waits for its picture takes the file of another; neither side's credit is lost."""

from __future__ import annotations

from contextlib import suppress

from django.db import transaction
from django.db.models import ProtectedError

from articles.images.metadata import read
from articles.images.renditions.asking import ask_for
from articles.intake.fill import fill
from articles.models import FILE_FIELDS, Article, Asked, Image, Metadata, Reading
from articles.picture_desk.deleting import delete, delete_unnamed
from articles.search.following import follow_images
from articles.versions.ask import OF_FILES

# By ``fill``, of the image that gets the file.
ASKED_ANEW = (*OF_FILES, Asked.WHICH_PERSON)


@transaction.atomic
def join(
    image: Image,
    loose: Image,
    *,
    article: Article | None = None,
    reading: Reading | None = None,
) -> Image:
    """``image`` with the file of ``loose``, which goes unless it is used or has words of its own.

    The words that are there stay; what the file says fills what is empty, and another credit in
    it is asked about.
    """
    fields = {name: getattr(loose, name) for name in FILE_FIELDS}
    before = str(image.file)
    Image.objects.filter(pk=image.pk).update(**fields)
    image.refresh_from_db()
    loose.questions.filter(kind__in=ASKED_ANEW).delete()
    _fill(image, article, reading)
    ask_for([image.pk])
    follow_images([image.pk])
    drop(loose)
    if before:
        transaction.on_commit(lambda: delete_unnamed([before]))
    return image


def drop(loose: Image) -> None:
    """It goes with its file, unless somebody put it to use, gave it words or asks about it."""
    if not (has_words_of_its_own(loose) or loose.questions.filter(answered_at=None).exists()):
        with suppress(ProtectedError), transaction.atomic():
            delete(Image.objects.filter(pk=loose.pk))


def _fill(image: Image, article: Article | None, reading: Reading | None) -> None:
    """A store that does not answer costs no more than what the file says."""
    with suppress(OSError):
        with image.file.open() as file:
            data = file.read()
        fill(image, read(data), article=article, reading=reading)


def has_words_of_its_own(image: Image) -> bool:
    """Other than those that were read from its file."""
    metadata = Metadata.objects.filter(image=image).only("filled").first()
    filled = metadata.filled if metadata else []
    return any(getattr(image, name) and name not in filled for name in ("caption", "credit_line"))
