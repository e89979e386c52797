from __future__ import annotations

from collections.abc import Sequence

from articles.models import DigitalSource, Image, Shape
from articles.structured_data.node import Node, node
from articles.structured_data.party import organization, parties
from articles.views.absolute import absolute
from articles.views.printed.line import text_of
from articles.views.printed.picture import Picture
from articles.views.printed.shown import largest

# In the order in which search engines choose.
SHAPES = (Shape.WIDE, Shape.CARD, Shape.SQUARE)
# What schema.org calls otherwise than IPTC's codes of today.
CALLED = {
    DigitalSource.COMPUTED: "MultiFrameComputationalCapture",
    DigitalSource.EDITED: "MinorHumanEdits",
    DigitalSource.CREATION: "DigitalArt",
}


def image_data(pictures: Sequence[Picture]) -> list[Node]:
    """The first picture in the three shapes that search engines ask for, the others whole.

    What cannot be shown, or may not be passed on, is left out.
    """
    given = [picture for picture in pictures if picture.shown and picture.may_be_passed_on]
    return [
        image
        for number, picture in enumerate(given)
        for image in _images(picture, () if number else SHAPES)
    ]


def _images(picture: Picture, shapes: Sequence[str]) -> list[Node]:
    cut = [largest(picture.image, shape) for shape in shapes]
    files = cut if any(cut) else [largest(picture.image, Shape.WHOLE)]
    said = _said(picture)
    return [
        node(
            "ImageObject",
            contentUrl=absolute(file.address),
            width=f"{file.width} px",
            height=f"{file.height} px",
            **said,
        )
        for file in files
        if file
    ]


def _said(picture: Picture) -> Node:
    image = picture.image
    credits = list(image.credits.all())
    agencies = dict.fromkeys(row.agency for row in credits if row.agency)
    return {
        "caption": picture.caption,
        "creditText": text_of(picture.credit),
        "creator": parties(credits),
        "sourceOrganization": [organization(agency) for agency in agencies],
        "copyrightNotice": image.copyright_notice,
        "license": image.licence_address,
        "digitalSourceType": _source(image),
    }


def _source(image: Image) -> str:
    """A member of schema.org's enumeration, which is made after IPTC's codes."""
    code = image.digital_source
    if not code:
        return ""
    called = CALLED.get(DigitalSource(code), f"{code[0].upper()}{code[1:]}")
    return f"https://schema.org/{called}DigitalSource"
