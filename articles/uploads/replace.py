from __future__ import annotations

from functools import partial

from django.db import transaction

from articles.images import Arrival
from articles.models import Image
from articles.picture_desk.deleting import delete_unnamed
from articles.uploads.written import written

# Sides whose relation differs by less are of the same picture, cut by a hair.
SAME_SHAPE = 0.02
MIDDLE = 0.5


def replace(image: Image, arrival: Arrival) -> bool:
    """Gives an image another file, without saving it; whether the shape has changed.

    A focal point of another shape says nothing: it goes to the middle. The file before goes with
    the transaction, unless another image names it. Raises PictureRefused.
    """
    before, shape = image.file.name, _shape(image)
    for name, value in arrival.fields(written(arrival)).items():
        setattr(image, name, value)
    if before:
        transaction.on_commit(partial(delete_unnamed, [before]))
    changed = bool(before) and abs(shape / _shape(image) - 1) > SAME_SHAPE
    if changed:
        image.focal_x = image.focal_y = MIDDLE
    return changed


def _shape(image: Image) -> float:
    return (image.width or 1) / (image.height or 1)
