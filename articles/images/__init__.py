"""Picture files: what they are, told from their bytes, and where they are kept."""

from articles.images.arrival import Arrival, arrive
from articles.images.inspected import Inspected, inspect, too_large
from articles.images.preview import preview
from articles.images.refused import PictureRefused
from articles.images.stored import keep, none_left_behind

__all__ = [
    "Arrival",
    "Inspected",
    "PictureRefused",
    "arrive",
    "inspect",
    "keep",
    "none_left_behind",
    "preview",
    "too_large",
]
