"""What a picture's file says, in the fields of its image that are still empty."""

from __future__ import annotations

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
SAME_NAMES = (
    "headline",
    "caption",
    "source",
    "copyright_notice",
    "usage_terms",
    "instructions",
    "location_shown",
    "date_created",
    "digital_source",
    "alt",
    "licence",
)


def fill_words(image: Image, metadata: FileMetadata, credit_line: str) -> list[str]:
    """Fills the fields, without saving; returns their names.

    A text that its field cannot hold whole is not cut; it stays among what the file says.
    """
    offered = {name: getattr(metadata, name) for name in SAME_NAMES}
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


def kept(image: Image, metadata: FileMetadata, filled: list[str]) -> Metadata:
    """Unsaved, of an image that may be so too."""
    return Metadata(
        image=image,
        iptc=dict(metadata.iptc),
        xmp=metadata.xmp,
        exif=dict(metadata.exif),
        filled=filled,
    )


def work_of(metadata: FileMetadata) -> Work:
    drawn = metadata.digital_source in DRAWN
    return Work.ILLUSTRATOR if drawn else Work.PHOTOGRAPHER


def most(name: str) -> int:
    """Characters that a field of an image holds."""
    length = getattr(Image._meta.get_field(name), "max_length", None)
    return int(length) if length else 1_000_000
