"""What a picture's file says, in the fields of its image that are still empty."""

from __future__ import annotations

from typing import Any

from articles.images.metadata import FileMetadata
from articles.models import DigitalSource, Image, Metadata, Rights
from articles.sources import Work

# What nobody took with a camera.
DRAWN = (
    DigitalSource.CREATION,
    DigitalSource.DATA,
    DigitalSource.ALGORITHMIC,
    DigitalSource.TRAINED,
    DigitalSource.VIRTUAL,
)
OF_ANYBODY = ("headline", "caption", "location_shown", "date_created", "alt")
# Whose these are depends on whose the picture is.
OF_ITS_PEOPLE = (
    "source",
    "copyright_notice",
    "usage_terms",
    "instructions",
    "digital_source",
    "licence",
)


def fill_words(
    image: Image, metadata: FileMetadata, credit_line: str, *, disputed: bool = False
) -> list[str]:
    """Fills the fields, without saving; returns their names.

    A text that its field cannot hold whole is not cut; it stays among what the file says. So does
    what belongs to the people whom the file credits, while that is ``disputed``.
    """
    names = OF_ANYBODY if disputed else (*OF_ANYBODY, *OF_ITS_PEOPLE)
    offered = {name: getattr(metadata, name) for name in names}
    offered |= {"keywords": "\n".join(metadata.keywords), "credit_line": credit_line}
    filled = []
    for name, text in offered.items():
        if text and not getattr(image, name) and len(text) <= most(name):
            setattr(image, name, text)
            filled.append(name)
    if "licence" in filled and image.rights == Rights.UNKNOWN:
        image.rights = Rights.CREATIVE_COMMONS
        filled.append("rights")
    return filled


def kept(
    image: Image,
    metadata: FileMetadata,
    filled: list[str],
    sides: list[dict[str, Any]],
    restrictions: str,
) -> Metadata:
    """Unsaved, of an image that may be so too."""
    return Metadata(
        image=image,
        iptc=dict(metadata.iptc),
        xmp=metadata.xmp,
        exif=dict(metadata.exif),
        filled=filled,
        sides=sides,
        restrictions=restrictions,
    )


def work_of(metadata: FileMetadata) -> Work:
    drawn = metadata.digital_source in DRAWN
    return Work.ILLUSTRATOR if drawn else Work.PHOTOGRAPHER


def most(name: str) -> int:
    """Characters that a field of an image holds."""
    length = getattr(Image._meta.get_field(name), "max_length", None)
    return int(length) if length else 1_000_000
