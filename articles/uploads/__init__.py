"""Pictures in from the desk: taken in, put in the place of others, or held until somebody says."""

from articles.uploads.replace import replace
from articles.uploads.staged import stage, unstage
from articles.uploads.take_in import keep_staged, take_in
from articles.uploads.written import StoreFailed

__all__ = ["StoreFailed", "keep_staged", "replace", "stage", "take_in", "unstage"]
