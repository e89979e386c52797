"""Picture files: what they are, told from their bytes, and where they are kept."""

from articles.images.inspected import Inspected, PictureRefused, inspect
from articles.images.preview import preview
from articles.images.stored import keep, none_left_behind

__all__ = ["Inspected", "PictureRefused", "inspect", "keep", "none_left_behind", "preview"]
