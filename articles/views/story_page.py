"""What the page of a story prints of the story itself, at once or beforehand."""

from __future__ import annotations

from typing import Any

from articles.models import Edition, Shape
from articles.structured_data import SHAPES, article_data
from articles.views.printed.changed import modified_at
from articles.views.printed.images import CARD, LISTED, Images, images_of, preview_of
from articles.views.printed.story import stories_of


def story_images(editions: list[Edition], cards: list[Edition]) -> Images:
    return images_of(editions, cards, [Shape.WHOLE, CARD, LISTED], in_jpeg=SHAPES)


def story_contexts(editions: list[Edition], images: Images) -> dict[int, dict[str, Any]]:
    """By the edition's key. Needs ``Edition.objects.for_pages()``."""
    stories = stories_of(editions, images)
    return {
        edition.pk: {
            "edition": edition,
            "story": stories[edition.pk],
            "structured": article_data(edition, stories[edition.pk]),
            "modified": modified_at(edition),
            "preview": preview_of(edition, images),
        }
        for edition in editions
    }
