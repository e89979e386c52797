"""The focal point of a picture, and what each crop makes of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from articles.models import Image, Shape
from articles.picture_desk.upright import upright

SHAPES = {Shape.WIDE: (16, 9), Shape.CARD: (4, 3), Shape.SQUARE: (1, 1)}


class ShowsCrops:
    """For the image's admin: the picture with its focal point, and its crops."""

    @admin.display(description=_("focal point"))
    def crops(self, image: Image) -> Any:
        if not image.file or image.pk is None:
            return _("There is nothing to crop without a file.")
        context: dict[str, Any] = {
            "image": image,
            "across": f"{image.focal_x * 100:.2f}",
            "down": f"{image.focal_y * 100:.2f}",
            "crops": list(_crops(image)),
        }
        return render_to_string("admin/articles/image/_focal.html", context)


def _crops(image: Image) -> Iterator[dict[str, Any]]:
    width, height = upright(image)
    for shape, (wide, high) in SHAPES.items():
        ratio = wide / high
        across = position(image.focal_x, width, min(width, height * ratio))
        down = position(image.focal_y, height, min(height, width / ratio))
        yield {
            "label": shape.label,
            "wide": wide,
            "high": high,
            "across": f"{across * 100:.2f}",
            "down": f"{down * 100:.2f}",
        }


def position(focal: float, side: float, kept: float) -> float:
    """CSS's object-position for the part ``kept`` of a side that renditions cut out of it."""
    if side - kept < 1:
        return 0.5
    return min(max((focal * side - kept / 2) / (side - kept), 0.0), 1.0)
