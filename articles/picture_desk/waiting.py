"""Captions whose picture has not come yet, and which of them a file belongs to."""

from __future__ import annotations

import unicodedata

from django.db.models import QuerySet

from articles.models import Image

# Words of a caption that are enough to tell it from any other.
TELLING = 20


def waiting_images() -> QuerySet[Image]:
    """With words and no file; ``original_name`` is what their document calls the file."""
    return Image.objects.filter(file="")


def captions_for_file(name: str, caption: str = "") -> list[Image]:
    """Those that a file may belong to, one where it is sure: of its name, and of those with its
    own caption where several or none have the name. Reads all that wait."""
    wanted, said = name.casefold(), plain(caption)
    waiting = list(waiting_images().only("pk", "original_name", "caption").order_by("pk"))
    named = [it for it in waiting if wanted and it.original_name.casefold() == wanted]
    if len(named) == 1:
        return _whole(named)
    told = len(said) >= TELLING
    alike = [it for it in named or waiting if told and plain(it.caption) == said]
    return _whole(alike or named)


def _whole(images: list[Image]) -> list[Image]:
    there = Image.objects.in_bulk([image.pk for image in images])
    return [there[image.pk] for image in images if image.pk in there]


def plain(text: str) -> str:
    """The same for captions that read the same, however they are spelt and spaced."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(letter for letter in folded if letter.isalnum())
