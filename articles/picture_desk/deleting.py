"""An image goes with its files, unless another row names them."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from functools import partial
from typing import Any

from django.core.files.storage import Storage, storages
from django.db import transaction
from django.db.models import QuerySet

from articles.models import Image, Rendition

logger = logging.getLogger(__name__)


@transaction.atomic
def delete(images: QuerySet[Image]) -> None:
    """Raises ProtectedError when one of them is used."""
    numbers = [image.pk for image in images]
    chosen = Image.objects.filter(pk__in=numbers)
    files = set(chosen.exclude(file="").values_list("file", flat=True))
    renditions = Rendition.objects.filter(image__in=numbers).order_by()
    shown = set(renditions.values_list("name", flat=True))
    chosen.delete()
    transaction.on_commit(partial(delete_unnamed, files))
    transaction.on_commit(partial(delete_unnamed_renditions, shown))


def delete_unnamed(files: Iterable[str]) -> None:
    """Originals that no image names any more; when the transaction is done."""
    _delete(storages["default"], set(files), Image.objects.all(), "file")


def delete_unnamed_renditions(names: Iterable[str]) -> None:
    _delete(storages["renditions"], set(names), Rendition.objects.order_by(), "name")


def _delete(store: Storage, names: set[str], rows: QuerySet[Any], field: str) -> None:
    named = set(rows.filter(**{f"{field}__in": names}).values_list(field, flat=True))
    for name in sorted(names - named):
        try:
            store.delete(name)
        except Exception as error:  # each store has errors of its own; sweeping finds the file
            logger.warning("%s was not deleted: %s", name, error)
