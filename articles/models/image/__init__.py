"""A picture: its words, its rights and its file; all shared by every article that shows it."""

from articles.models.image.file import FILE_FIELDS
from articles.models.image.image import Image
from articles.models.image.metadata import Metadata
from articles.models.image.rendition import Rendition, Shape
from articles.models.image.rights import CreativeCommons, Rights
from articles.models.image.superseded import Superseded
from articles.models.image.words import DigitalSource

__all__ = [
    "FILE_FIELDS",
    "CreativeCommons",
    "DigitalSource",
    "Image",
    "Metadata",
    "Rendition",
    "Rights",
    "Shape",
    "Superseded",
]
