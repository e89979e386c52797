"""A whole story as its page and its feed entry print it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from django.utils.safestring import SafeString, mark_safe

from articles.models import Edition
from articles.models.credit import CreditLine
from articles.views.printed.byline import byline, contributors, pictures_by
from articles.views.printed.correction import Note, notes
from articles.views.printed.images import Images, images_of, keys_of
from articles.views.printed.line import Line
from articles.views.printed.names import with_aliases
from articles.views.printed.opening import opening
from articles.views.printed.people import people
from articles.views.printed.picture import Picture, picture_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Text:
    """Paragraphs; the first one's ``<p>`` is left to the template where a dateline goes in it."""

    kind: ClassVar[str] = "text"
    html: SafeString
    dateline: str = ""
    opens_paragraph: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Quote:
    kind: ClassVar[str] = "pull_quote"
    text: str
    attribution: str


Block = Text | Picture | Quote
# How many blocks, at most, a pull quote stands beside.
REACH = 5
CORRECTED = {"correction", "clarification"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Story:
    byline: Line
    photographs: Line
    contributors: list[Line]
    opening: str
    lead: Picture | None
    body: list[Block]
    corrections: list[Note]
    people: list[Line]

    @property
    def is_corrected(self) -> bool:
        """Whether a fault was put right; an update or a note is no such thing."""
        return any(note.kind in CORRECTED for note in self.corrections)

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
    blocks = list(_blocks(edition.body, images))
    text = next((block.html for block in blocks if isinstance(block, Text)), "")
    lead = _lead(edition, images)
    first = blocks[0] if blocks else None
    if lead is None and isinstance(first, Picture):
        lead, blocks = first, blocks[1:]  # nothing stands between the two places
    return Story(
        byline=byline(edition.credits.all()),
        photographs=pictures_by(_credits(edition, images)),
        contributors=contributors(edition),
        opening=opening(text),
        lead=lead,
        body=list(_with_dateline(placed(blocks), edition.dateline.strip())),
        corrections=notes(edition),
        people=people(edition.credits.all()),
    )


def _lead(edition: Edition, images: Images) -> Picture | None:
    image = images.get(edition.lead_image_id or 0)
    in_body = {block.get("image") for block in edition.body}
    if image is None or image.pk in in_body:
        return None
    return picture_of(image, edition.lead_caption) or None


def _blocks(body: list[dict[str, Any]], images: Images) -> Iterator[Block]:
    for block in body:
        match block:
            case {"type": "text", "html": str(html)}:
                # Passed clean_html when the edition was made, and editions never change.
                yield Text(html=mark_safe(html))  # noqa: S308
            case {"type": "figure", "image": int(image)} if image in images:
                picture = picture_of(images[image], block.get("caption", ""))
                if picture:
                    yield picture
            case {"type": "pull_quote", "text": str(text)}:
                yield Quote(text=text, attribution=block.get("attribution", ""))


def placed(blocks: list[Block]) -> list[Block]:
    """Large pictures wider than the text, where no pull quote stands in the column beside it."""
    return [
        replace(block, is_wide=True)
        if isinstance(block, Picture)
        and block.shown
        and block.shown.is_large
        and not any(isinstance(it, Quote) for it in blocks[max(0, number - REACH) : number])
        else block
        for number, block in enumerate(blocks)
    ]


def _with_dateline(blocks: list[Block], dateline: str) -> Iterator[Block]:
    """Puts the dateline before the first text, in its first paragraph if it opens with one."""
    waiting = dateline if dateline.endswith(("—", "–", "-")) or not dateline else f"{dateline} —"
    for block in blocks:
        if waiting and isinstance(block, Text):
            opens = block.html.startswith("<p>")
            html = SafeString(block.html.removeprefix("<p>"))
            block = replace(block, html=html, dateline=waiting, opens_paragraph=opens)
            waiting = ""
        yield block
    if waiting:
        yield Text(html=SafeString(""), dateline=waiting)
