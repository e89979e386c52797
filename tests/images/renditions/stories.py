"""Stories with pictures, and the store that readers get them from."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from django.core.files.storage import storages

from articles.images import keep
from articles.models import Image
from tests.factories import a_story, an_article, an_image
from tests.pictures import picture


def a_picture(colour: str = "teal", **fields: Any) -> Image:
    """With its file, in no story yet."""
    image = an_image(credit_line="Photo: Ines Tarrow")
    data = picture(colour, (600, 400))
    fields = {"file": keep(data, "jpg"), "sha256": hashlib.sha256(data).hexdigest(), **fields}
    Image.objects.filter(pk=image.pk).update(original_name=f"{colour}.jpg", **fields)
    image.refresh_from_db()
    return image


def a_shown_picture(colour: str = "teal", **fields: Any) -> Image:
    image = a_picture(colour, **fields)
    a_story(images=[image])
    return image


def a_draft_of(image: Image) -> None:
    an_article(images=[image])


def in_store() -> set[str]:
    """The names of all files that are there, whole or not."""
    folder = Path(storages["renditions"].path(""))
    return {str(it.relative_to(folder)) for it in folder.rglob("*") if it.is_file()}


def named(image: Image) -> set[str]:
    return set(image.renditions.values_list("name", flat=True))
