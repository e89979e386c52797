"""Documents from the paths that a person names: files, folders, archives, standard input."""

from articles.management.files.found import Found, NoSuchPath, find
from articles.management.files.names import printable
from articles.management.files.read import read, read_all

__all__ = ["Found", "NoSuchPath", "find", "printable", "read", "read_all"]
