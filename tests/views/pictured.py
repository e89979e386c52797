"""Images that readers can see: with rows of renditions, whose files no page ever opens."""

from __future__ import annotations

from typing import Any

from articles.models import Image, Rendition, Shape
from tests.factories import an_image

WIDTHS = (480, 840, 1260, 1680)
SHAPES = {Shape.WIDE: 16 / 9, Shape.CARD: 4 / 3, Shape.SQUARE: 1.0}


def a_picture(
    caption: str = "The slip at dawn.",
    credit_line: str = "Joss Marrable",
    *,
    size: tuple[int, int] = (1680, 1120),
    credit: dict[str, Any] | None = None,
    **fields: Any,
) -> Image:
    """An image with all its renditions; ``size`` is that of its file."""
    image = an_image(caption, credit_line, **(credit or {}))
    Image.objects.filter(pk=image.pk).update(file=f"pictures/{image.pk}.jpg", **fields)
    Rendition.objects.bulk_create(_renditions(image, *size))
    return Image.objects.get(pk=image.pk)


def _renditions(image: Image, width: int, height: int) -> list[Rendition]:
    widths = [it for it in WIDTHS if it <= width] or [width]
    shapes = {Shape.WHOLE: width / height, **SHAPES}
    return [
        Rendition(
            image=image,
            shape=shape,
            width=it,
            height=round(it / ratio),
            format=kind,
            name=f"{image.pk}-{it}{shape.replace(':', 'x')}.{kind.lower()}",
            size=1,
            recipe="r",
        )
        for shape, ratio in shapes.items()
        for kind in ("JPEG", "WEBP", "AVIF")
        for it in widths
    ]
