"""The pieces of a plate, printed by the very templates of the pages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.template.loader import get_template
from django.utils import timezone

from articles.models import Edition, Image, Shape
from articles.structured_data import SHAPES
from articles.views.printed.images import CARD, images_of, keys_of, preview_of
from articles.views.printed.story import stories_of
from newsroom.site import site

ARTICLE = "article"
HEAD = "head"
TEMPLATES = {ARTICLE: "article/_article.html", HEAD: "article/_meta.html"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Printed:
    """``good_until``: when a picture of it may be shown no longer."""

    pieces: dict[str, str]
    good_until: datetime | None


def printed(keys: list[int]) -> dict[int, Printed]:
    """By the edition's key, in a number of queries that does not grow with the editions."""
    wanted = Edition.objects.filter(pk__in=keys)
    editions = list(wanted.for_pages())
    images = images_of(editions, (), [Shape.WHOLE, CARD], in_jpeg=SHAPES)
    stories = stories_of(editions, images)
    now = timezone.now()
    return {
        edition.pk: Printed(
            pieces=_pieces(
                {
                    **site(),
                    "edition": edition,
                    "story": stories[edition.pk],
                    "preview": preview_of(edition, images),
                }
            ),
            good_until=_ends([images[key] for key in keys_of(edition) if key in images], now),
        )
        for edition in editions
    }


def _pieces(context: dict[str, Any]) -> dict[str, str]:
    return {piece: get_template(name).render(context) for piece, name in TEMPLATES.items()}


def _ends(images: list[Image], now: datetime) -> datetime | None:
    ends = [image.expires_at for image in images if image.expires_at and image.expires_at > now]
    return min(ends, default=None)
