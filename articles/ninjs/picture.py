from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from articles.images.metadata.source_types import DIGITAL_SOURCE
from articles.models import Image, Rendition, Shape
from articles.ninjs.parties import Fields, filled, parties
from articles.views.absolute import absolute
from articles.views.printed.files import FALLBACK, files_of
from articles.views.printed.line import text_of
from articles.views.printed.picture import Picture
from articles.views.printed.shown import address_of


def associations(pictures: Sequence[Picture], uri: str) -> list[Fields]:
    """What may be passed on, with the words and rights of each; ``uri`` is the story's.

    A picture whose file is missing is there without renditions.
    """
    given = [it for it in pictures if it.may_be_passed_on and not it.image.is_expired()]
    return [
        {"name": f"picture-{number}", "rel": "lead" if number == 1 else "figure", **_item(it, uri)}
        for number, it in enumerate(given, 1)
    ]


def _item(picture: Picture, uri: str) -> Fields:
    image = picture.image
    words = [("caption", picture.caption), ("alt", picture.alt)]
    return filled(
        {
            "uri": f"{uri}/picture/{image.pk}",
            "type": "picture",
            "headlines": [{"role": "main", "value": image.headline}] if image.headline else [],
            "descriptions": [{"role": role, "value": it} for role, it in words if it.strip()],
            "by": text_of(picture.credit),
            **parties(list(image.credits.all())),
            "copyrightNotice": image.copyright_notice,
            "usageTerms": image.usage_terms,
            "rightsInfo": _rights(image),
            "digitalSourceType": _source(image),
            "located": image.location_shown,
            "renditions": _renditions(image) if picture.shown else [],
        }
    )


def _rights(image: Image) -> dict[str, Any] | None:
    return {"linkedRights": image.licence_address} if image.licence_address else None


def _source(image: Image) -> dict[str, str] | None:
    code = image.digital_source
    name = image.get_digital_source_display()
    return {"name": name, "uri": f"{DIGITAL_SOURCE}{code}"} if code else None


def _renditions(image: Image) -> list[Fields]:
    """The largest JPEG of each shape."""
    rows = [row for row in files_of(image) if row.format == FALLBACK]
    largest = {row.shape: row for row in sorted(rows, key=lambda row: row.width)}
    return [_rendition(largest[shape]) for shape in Shape.values if shape in largest]


def _rendition(row: Rendition) -> Fields:
    return {
        "name": row.shape or "whole",
        "href": absolute(address_of(row)),
        "contentType": "image/jpeg",
        "width": row.width,
        "height": row.height,
        "sizeInBytes": row.size,
    }
