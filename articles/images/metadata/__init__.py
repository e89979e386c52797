"""What the file of a picture says about it, read from its bytes."""

from articles.images.metadata.file_metadata import Credited, FileMetadata
from articles.images.metadata.read import read

__all__ = ["Credited", "FileMetadata", "read"]
