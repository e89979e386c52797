"""A document line by line beside the article made of it, and the word of an editor on a line."""

from articles.admin.source.admin import SourceAdmin

__all__ = ["SourceAdmin"]
