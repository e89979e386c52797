"""What is in the store of renditions, and what should be."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime

from articles.images.renditions.due import shown_images
from articles.images.renditions.make import store, take_away
from articles.images.renditions.superseded import named
from articles.models import Rendition, Superseded

FOLDERS = [f"{number:02x}" for number in range(256)]


class StoreSilent(Exception):
    """A sentence for whoever runs the site."""


def take_away_unseen() -> int:
    """Those of images that readers see no more, or not any longer by right; how many images."""
    images: set[int] = set()
    for rows in (Rendition.objects.order_by(), Superseded.objects.all()):
        images.update(rows.exclude(image__in=shown_images()).values_list("image", flat=True))
    return sum(take_away(pk) for pk in sorted(images))


def lost() -> set[int]:
    """Images with a rendition whose file is not in the store."""
    found: set[int] = set()
    for folder in FOLDERS:
        there = set(_files(folder))
        rows = Rendition.objects.filter(name__startswith=f"{folder}/").order_by()
        found.update(pk for pk, name in rows.values_list("image", "name") if name not in there)
    return found


def delete_left_over(before: datetime) -> int:
    """Files that no row names, written before that moment; a younger one may yet be named."""
    count = 0
    for folder in FOLDERS:
        files = _files(folder)
        names = named(files) if files else set()
        for name in files:
            if name not in names and _is_older(name, before):
                store().delete(name)
                count += 1
    return count


def _is_older(name: str, moment: datetime) -> bool:
    with suppress(FileNotFoundError):  # somebody else deleted it
        return store().get_modified_time(name) < moment
    return False


def _files(folder: str) -> list[str]:
    return [f"{folder}/{file}" for file in _listed(folder)]


def _listed(folder: str) -> list[str]:
    try:
        return store().listdir(folder)[1]
    except FileNotFoundError:
        return []
    except Exception as error:  # each store has errors of its own
        raise StoreSilent(f"The store of renditions does not answer: {error}") from error
