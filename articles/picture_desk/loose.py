"""Pictures that nobody uses or has written words for: a caption that waits may have them."""

from __future__ import annotations

from articles.models import Image
from articles.picture_desk.joining import has_words_of_its_own
from articles.picture_desk.uses import is_used

SHOWN = 50
LOOKED_AT = 100


def loose_pictures() -> list[int]:
    """The newest first, at most fifty."""
    unused = Image.objects.exclude(file="").exclude(is_used()).order_by("-pk")[:LOOKED_AT]
    return [image.pk for image in unused if not has_words_of_its_own(image)][:SHOWN]
