"""The images that stories and cards print, fetched for a whole page at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db.models import Prefetch

from articles.models import Credit, Edition, Image, Shape
from articles.views.printed.files import with_files
from articles.views.printed.picture import Picture, unlinked_picture

# On cards, and beside the words of a list.
CARD, LISTED = Shape.WIDE, Shape.CARD
Images = dict[int, Image]


def images_of(
    stories: Iterable[Edition] = (),
    cards: Iterable[Edition] = (),
    shapes: Sequence[str] = (Shape.WHOLE,),
    in_jpeg: Sequence[str] = (),
) -> Images:
    """By key, with their credits and files, in two queries however many there are.

    ``stories`` are printed whole; ``cards`` come from ``Edition.objects.for_cards()``. The shapes
    ``in_jpeg`` are for machines alone.
    """
    keys = {key for edition in stories for key in keys_of(edition)}
    keys |= {key for edition in cards for key in _card_keys(edition)}
    if not keys:
        return {}
    named = Credit.objects.select_related("author", "agency", "distributor")
    found = Image.objects.filter(pk__in=keys).prefetch_related(Prefetch("credits", named))
    return {image.pk: image for image in with_files(found, shapes, in_jpeg)}


def keys_of(edition: Edition) -> list[int]:
    """In the order of the page."""
    in_body = [block.get("image") for block in edition.body if block.get("type") == "figure"]
    keys = [edition.lead_image_id, *in_body]
    return list(dict.fromkeys(key for key in keys if isinstance(key, int)))


def with_pictures(cards: Sequence[Edition], images: Images | None = None) -> None:
    """Gives each card its ``picture`` and its ``listed_picture``: none where there is nothing to
    show."""
    at_hand = images_of(cards=cards, shapes=[CARD, LISTED]) if images is None else images
    for edition in cards:
        images_of_it = [at_hand[key] for key in _card_keys(edition) if key in at_hand]
        edition.picture = _shown_in(images_of_it, CARD)  # type: ignore[attr-defined]
        edition.listed_picture = _shown_in(images_of_it, LISTED)  # type: ignore[attr-defined]


def _shown_in(images: Sequence[Image], shape: str) -> Picture | None:
    pictures = (unlinked_picture(image, shape) for image in images)
    return next((picture for picture in pictures if picture.shown), None)


def preview_of(edition: Edition, images: Images) -> Picture | None:
    """What a link to a story shows of it elsewhere: its first picture that may be shown there."""
    found = (unlinked_picture(images[key], CARD) for key in keys_of(edition) if key in images)
    return next((it for it in found if it.shown and it.may_be_passed_on), None)


def picture_on(edition: Edition, shape: str = CARD) -> Picture | None:
    """Of a card that passed ``with_pictures``."""
    return getattr(edition, "listed_picture" if shape == LISTED else "picture", None)


def _card_keys(edition: Edition) -> list[int]:
    """The picture that the desk chose for the place, and that of the story behind it."""
    keys = (getattr(edition, name, None) for name in ("other_image_id", "card_image_id"))
    return [key for key in keys if key]
