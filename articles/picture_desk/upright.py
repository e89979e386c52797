"""How large a picture is, as everybody sees it: turned as its camera was held."""

from __future__ import annotations

from django.db.models import QuerySet
from django.db.models.fields.json import KT, KeyTextTransform

from articles.images.upright_sides import upright_sides
from articles.models import Image, Metadata


def with_orientation(images: QuerySet[Image]) -> QuerySet[Image]:
    told = KeyTextTransform("Orientation", "metadata__exif")
    return images.annotate(orientation=told)


def upright(image: Image) -> tuple[int, int]:
    """Asks the database unless the image comes ``with_orientation``."""
    if "orientation" in vars(image):
        told = vars(image)["orientation"]
    elif image.pk is None:
        told = ""
    else:
        there = Metadata.objects.filter(image=image).values_list(KT("exif__Orientation"), flat=True)
        told = there.first()
    return upright_sides(image.format, image.width, image.height, str(told or ""))


def size_in_words(image: Image) -> str:
    width, height = upright(image)
    return f"{image.format}, {width} × {height}"
