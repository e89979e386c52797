"""The words of the interface in other languages, kept without tools beside Python's own."""

from articles.messages.catalog import compiled, is_told, made_anew, read, write
from articles.messages.found import desk_words, readers_words

__all__ = ["compiled", "desk_words", "is_told", "made_anew", "read", "readers_words", "write"]
