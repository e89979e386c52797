"""Documents from the paths that a person names: files, folders, archives, standard input."""

from articles.management.files.found import Found, NoSuchPath, find
from articles.management.files.left_out import leave_out_pictures, leave_out_unclaimed
from articles.management.files.lone import lone_pictures, took
from articles.management.files.names import printable
from articles.management.files.read import read, read_all

__all__ = [
    "Found",
    "NoSuchPath",
    "find",
    "leave_out_pictures",
    "leave_out_unclaimed",
    "lone_pictures",
    "printable",
    "read",
    "read_all",
    "took",
]
