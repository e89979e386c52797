"""How large a picture is, as everybody sees it: turned as its camera was held."""

from __future__ import annotations

from django.db.models import QuerySet
from django.db.models.fields.json import KT

from articles.images.upright_sides import upright_sides
from articles.models import Image, Metadata

ORIENTATION = "exif__Orientation"


def with_orientation(images: QuerySet[Image]) -> QuerySet[Image]:
    return images.annotate(orientation=KT(f"metadata__{ORIENTATION}"))


def upright(image: Image) -> tuple[int, int]:
    """Asks the database unless the image comes ``with_orientation``."""
    if "orientation" in vars(image):
        told = vars(image)["orientation"]
    elif image.pk is None:
        told = ""
    else:
        there = Metadata.objects.filter(image=image).values_list(KT(ORIENTATION), flat=True)
        told = there.first()
    return upright_sides(image.format, image.width, image.height, str(told or ""))


def size_in_words(image: Image) -> str:
    width, height = upright(image)
    return f"{image.format}, {width} × {height}"
