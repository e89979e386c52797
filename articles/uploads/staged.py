"""Files that are held until somebody says whether they are wanted.

What is known of them stands in a signed token; files that nobody wants are swept with all others
that no image names (``sweep_pictures``).
"""

from __future__ import annotations

from datetime import timedelta

from django.core import signing
from django.core.files.storage import default_storage

from articles.images import Arrival, PictureRefused, arrive
from articles.intake import newsroom_limits
from articles.models import Image
from articles.uploads.written import written

SALT = "articles.uploads"
# Sweeping spares files for an hour.
HELD = timedelta(minutes=50)


def stage(arrival: Arrival) -> str:
    """The token of the file. Raises PictureRefused."""
    return signing.dumps([written(arrival), arrival.name], salt=SALT)


def unstage(token: str) -> tuple[str, Arrival]:
    """The file's name in the store, and all that it tells. Raises PictureRefused."""
    try:
        stored, name = signing.loads(token, salt=SALT, max_age=HELD)
        if Image.objects.filter(file=stored).exists():
            raise PictureRefused("it has been kept already")
        with default_storage.open(stored) as file:
            return stored, arrive(file.read(), name, newsroom_limits())
    except PictureRefused:
        raise
    except Exception as error:  # each store has errors of its own
        raise PictureRefused("it is held no longer, so add it again") from error
