from __future__ import annotations

import logging
from collections.abc import Iterable

from django.core.files.base import ContentFile
from django.core.files.storage import Storage, storages
from django.db import transaction
from django.utils import timezone

from articles.images.inspected import PictureRefused
from articles.images.renditions.drawn import Drawn, draw
from articles.images.renditions.due import is_current, shown_images
from articles.images.renditions.said import recipe_of, with_credits, words_of
from articles.images.renditions.superseded import files_of, named, supersede
from articles.models import Image, Rendition, Superseded

logger = logging.getLogger(__name__)


class NotMade(Exception):
    """Why an image has no renditions; the reason reads on after its name and a colon.

    ``for_good``: trying again is no use until somebody does something.
    """

    def __init__(self, reason: str, *, for_good: bool = False) -> None:
        super().__init__(reason)
        self.for_good = for_good


class StoreFailed(NotMade):
    """It would give or take no other file either."""


def store() -> Storage:
    return storages["renditions"]


def make(pk: int, *, anew: bool = False) -> bool:
    """Makes an image's renditions if they are not as they should be; whether anything changed.

    Those of an image that readers see no more are taken away. Files are written before the rows
    that name them, and deleted after. ``anew`` is for files that were lost. Raises NotMade.
    """
    image = with_credits(shown_images()).filter(pk=pk).first()
    if image is None:
        return take_away(pk)
    if is_current(image) and not anew:
        return False
    recipe = recipe_of(image)
    rows: list[Rendition] = []
    try:
        rows.extend(_written(image, drawn, recipe) for drawn in _draw(image))
        old = _replace(pk, recipe, rows)
    except BaseException:
        delete_unnamed([row.name for row in rows])
        raise
    delete_unnamed(old)
    return True


def take_away(pk: int) -> bool:
    with transaction.atomic():
        names = files_of([pk])
        Rendition.objects.filter(image=pk).delete()
        Superseded.objects.filter(image=pk).delete()
    delete_unnamed(names)
    return bool(names)


def delete_unnamed(names: Iterable[str]) -> None:
    """Renditions that are alike to the byte share a file: it goes with the last row."""
    gone = set(names)
    for name in sorted(gone - named(gone)):
        try:
            store().delete(name)
        except Exception as error:  # each store has errors of its own; `tidy` finds the file
            logger.warning("%s was not deleted: %s", name, error)


def _draw(image: Image) -> list[Drawn]:
    try:
        return list(draw(_original(image), image.focal_x, image.focal_y, words_of(image)))
    except PictureRefused as refusal:
        raise NotMade(str(refusal), for_good=True) from None


def _original(image: Image) -> bytes:
    try:
        with image.file.open() as file:
            return bytes(file.read())
    except FileNotFoundError:
        raise NotMade("its file is not in the store", for_good=True) from None
    except Exception as error:  # each store has errors of its own
        raise StoreFailed(f"its file cannot be read ({error})") from error


def _written(image: Image, drawn: Drawn, recipe: str) -> Rendition:
    try:
        name = store().save(drawn.name, ContentFile(drawn.data))
    except Exception as error:  # each store has errors of its own
        raise StoreFailed(f"its renditions cannot be written ({error})") from error
    return Rendition(
        image=image,
        shape=drawn.shape,
        width=drawn.width,
        height=drawn.height,
        format=drawn.format,
        name=name,
        size=len(drawn.data),
        recipe=recipe,
        original=image.sha256,
    )


def _replace(pk: int, recipe: str, rows: list[Rendition]) -> list[str]:
    """Names that are no longer needed: of these, if the image changed while they were drawn."""
    with transaction.atomic():
        image = Image.objects.select_for_update().filter(pk=pk).first()
        if image is None or recipe_of(image) != recipe:
            return [row.name for row in rows]
        before = Rendition.objects.filter(image=pk)
        old = list(before)
        before.delete()
        Rendition.objects.bulk_create(rows)
        return supersede(image, old, timezone.now())
