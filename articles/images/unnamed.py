"""Picture files that no row names: left by runs that were killed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.core.files.storage import default_storage

from articles.images.stored import FOLDER
from articles.models import Image

QUERIED = 500


class StoreSilent(Exception):
    """A sentence for whoever runs the site."""


def unnamed(before: datetime) -> Iterator[str]:
    """Those written before that moment, in the order of their names. Raises StoreSilent."""
    names = _there()
    for start in range(0, len(names), QUERIED):
        some = names[start : start + QUERIED]
        named = set(Image.objects.filter(file__in=some).values_list("file", flat=True))
        for name in some:
            if name not in named and default_storage.get_modified_time(name) < before:
                yield name


def _there() -> list[str]:
    try:
        return sorted(f"{FOLDER}/{name}" for name in default_storage.listdir(FOLDER)[1])
    except FileNotFoundError:
        return []
    except Exception as error:  # each store has errors of its own
        raise StoreSilent(f"The store of pictures does not answer: {error}") from error
