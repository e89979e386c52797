from __future__ import annotations

from functools import partial

from django.db import transaction

from articles.images import Arrival
from articles.images.metadata import read
from articles.images.upright_sides import upright_sides
from articles.models import Image
from articles.picture_desk.deleting import delete_unnamed
from articles.picture_desk.upright import upright
from articles.uploads.written import written

# Sides whose relation differs by less are of the same picture, cut by a hair.
SAME_SHAPE = 0.02
MIDDLE = 0.5


def replace(image: Image, arrival: Arrival) -> bool:
    """Gives an image another file, without saving it; whether the shape has changed.

    A focal point of another shape says nothing: it goes to the middle. The file before goes with
    the transaction, unless another image names it. Raises PictureRefused.
    """
    before, sides = image.file.name, upright(image)
    for name, value in arrival.fields(written(arrival)).items():
        setattr(image, name, value)
    if before:
        transaction.on_commit(partial(delete_unnamed, [before]))
    turned = read(arrival.data).exif.get("Orientation", "")
    now = upright_sides(image.format, image.width, image.height, turned)
    changed = bool(before) and abs(_shape(sides) / _shape(now) - 1) > SAME_SHAPE
    if changed:
        image.focal_x = image.focal_y = MIDDLE
    return changed


def _shape(sides: tuple[int, int]) -> float:
    return (sides[0] or 1) / (sides[1] or 1)
