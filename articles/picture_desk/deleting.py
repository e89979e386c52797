"""An image goes with its files, unless another row names them."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from functools import partial

from django.core.files.storage import storages
from django.db import transaction
from django.db.models import QuerySet

from articles.images.renditions.make import delete_unnamed as delete_unnamed_renditions
from articles.images.renditions.superseded import files_of
from articles.models import Image

logger = logging.getLogger(__name__)


@transaction.atomic
def delete(images: QuerySet[Image]) -> None:
    """Raises ProtectedError when one of them is used."""
    numbers = [image.pk for image in images]
    chosen = Image.objects.filter(pk__in=numbers)
    files = set(chosen.exclude(file="").values_list("file", flat=True))
    shown = files_of(numbers)
    chosen.delete()
    transaction.on_commit(partial(delete_unnamed, files))
    transaction.on_commit(partial(delete_unnamed_renditions, shown))


def delete_unnamed(files: Iterable[str]) -> None:
    """Originals that no image names any more; when the transaction is done."""
    names = set(files)
    named = set(Image.objects.filter(file__in=names).values_list("file", flat=True))
    for name in sorted(names - named):
        try:
            storages["default"].delete(name)
        except Exception as error:  # each store has errors of its own; sweeping finds the file
            logger.warning("%s was not deleted: %s", name, error)
