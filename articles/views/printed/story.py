"""A whole story as its page and its feed entry print it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from articles.models import Edition
from articles.models.credit import CreditLine
from articles.views.printed.body import Block, Text, blocks_of, placed, with_dateline
from articles.views.printed.byline import byline, contributors, creators_named, pictures_by
from articles.views.printed.correction import Note, notes
from articles.views.printed.images import Images, images_of, keys_of
from articles.views.printed.kicker import kicker, kind
from articles.views.printed.line import Line
from articles.views.printed.names import with_aliases
from articles.views.printed.opening import opening
from articles.views.printed.people import people
from articles.views.printed.picture import Picture, picture_of
from articles.views.printed.share import Share, share_of

CORRECTED = {"correction", "clarification"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Story:
    kind: str
    kicker: str
    byline: Line
    creators: Line
    photographs: Line
    contributors: list[Line]
    opening: str
    lead: Picture | None
    body: list[Block]
    corrections: list[Note]
    people: list[Line]
    share: Share

    @property
    def is_corrected(self) -> bool:
        """Whether a fault was put right; an update or a note is no such thing."""
        return any(note.kind in CORRECTED for note in self.corrections)

    @property
    def serious(self) -> list[Note]:
        """Those that readers are told of before they begin."""
        return [note for note in self.corrections if note.is_serious]

    @property
    def pictures(self) -> list[Picture]:
        """In the order of the page."""
        found = (block for block in (self.lead, *self.body) if isinstance(block, Picture))
        return list(found)


def stories_of(editions: list[Edition], images: Images | None = None) -> dict[int, Story]:
    """Stories by the edition's key, in a number of queries that does not grow.

    Needs ``Edition.objects.with_credits()``; ``images`` from ``images_of``, if they are at hand.
    """
    images = images_of(editions) if images is None else images
    with_aliases([credit for edition in editions for credit in _credits(edition, images)])
    return {edition.pk: _story(edition, images) for edition in editions}


def _credits(edition: Edition, images: Images) -> list[CreditLine]:
    shown = [images[key] for key in keys_of(edition) if key in images]
    return [*edition.credits.all(), *(credit for image in shown for credit in image.credits.all())]


def _story(edition: Edition, images: Images) -> Story:
    blocks = list(blocks_of(edition.body, images))
    text = next((block.html for block in blocks if isinstance(block, Text)), "")
    lead = _lead(edition, images)
    first = blocks[0] if blocks else None
    if lead is None and isinstance(first, Picture):
        lead, blocks = first, blocks[1:]  # nothing stands between the two places
    return Story(
        kind=kind(edition),
        kicker=kicker(edition),
        byline=byline(edition.credits.all()),
        creators=creators_named(edition.credits.all()),
        photographs=pictures_by(_credits(edition, images), _count(lead, blocks)),
        contributors=contributors(edition),
        opening=opening(text),
        lead=replace(lead, is_lead=True) if lead else None,
        body=list(with_dateline(placed(blocks), edition.dateline.strip())),
        corrections=notes(edition),
        people=people(edition.credits.all()),
        share=share_of(edition),
    )


def _count(lead: Picture | None, blocks: list[Block]) -> int:
    return sum(isinstance(block, Picture) for block in (lead, *blocks))


def _lead(edition: Edition, images: Images) -> Picture | None:
    image = images.get(edition.lead_image_id or 0)
    in_body = {block.get("image") for block in edition.body}
    if image is None or image.pk in in_body:
        return None
    return picture_of(image, edition.lead_caption) or None
