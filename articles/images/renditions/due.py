"""Which images have renditions, and which of them wait for theirs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.conf import settings
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.utils import timezone

from articles.images.renditions.said import recipe_of, with_credits
from articles.models import EditionImage, Image, Rendition, is_held_back

AT_A_TIME = 500


def shown_images(now: datetime | None = None) -> QuerySet[Image]:
    """Those with a file that readers see, or will see as far as is known; none of a draft.

    Nor any that may not be used as its caption says, until the desk has said who is right.
    """
    now = now or timezone.now()
    still = Q(edition__visible_until=None) | Q(edition__visible_until__gt=now)
    shown = EditionImage.objects.filter(still).values("image")
    unexpired = Q(expires_at=None) | Q(expires_at__gt=now)
    images = Image.objects.filter(unexpired, pk__in=shown).exclude(file="")
    return images.filter(~is_held_back()) if settings.PICTURE_CHECKS == "block" else images


def waiting(images: Iterable[int] | None = None) -> Iterator[int]:
    """Keys of those whose renditions are not there, or are not as they would be made now.

    Among ``images``, or among all.
    """
    one = Prefetch("renditions", Rendition.objects.only("image", "recipe"))
    asked = sorted(set(images)) if images is not None else _keys()
    for start in range(0, len(asked), AT_A_TIME):
        some = shown_images().filter(pk__in=asked[start : start + AT_A_TIME])
        for image in with_credits(some).prefetch_related(one).order_by("pk"):
            if not is_current(image):
                yield image.pk


def unmade() -> QuerySet[Image]:
    """Those that readers should see, and that have no rendition at all."""
    made = Rendition.objects.filter(image=OuterRef("pk"))
    return shown_images().filter(~Exists(made))


def is_current(image: Image) -> bool:
    """Needs its credits and renditions at hand."""
    return {row.recipe for row in image.renditions.all()} == {recipe_of(image)}


def _keys() -> list[int]:
    return list(shown_images().order_by("pk").values_list("pk", flat=True))
