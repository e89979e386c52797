"""A whole story as its page and its feed entry print it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from django.db.models import Prefetch, prefetch_related_objects
from django.utils.safestring import SafeString, mark_safe

from articles.models import Credit, Edition, Image
from articles.models.credit import CreditLine
from articles.views.printed.byline import byline, contributors, pictures_by
from articles.views.printed.correction import Note, notes
from articles.views.printed.line import Line
from articles.views.printed.names import with_aliases
from articles.views.printed.opening import opening
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


@dataclass(frozen=True, kw_only=True, slots=True)
class Story:
    byline: Line
    photographs: Line
    contributors: list[Line]
    opening: str
    lead: Picture | None
    body: list[Block]
    corrections: list[Note]


def stories_of(editions: list[Edition]) -> dict[int, Story]:
    """Stories by the edition's key, in a number of queries that does not grow.

    Needs ``Edition.objects.with_credits()``.
    """
    named = Credit.objects.select_related("author", "agency", "distributor")
    prefetch_related_objects(editions, "images", Prefetch("images__credits", named))
    with_aliases([credit for edition in editions for credit in _credits(edition)])
    return {edition.pk: _story(edition) for edition in editions}


def _credits(edition: Edition) -> list[CreditLine]:
    pictures = [credit for image in _shown(edition) for credit in image.credits.all()]
    return [*edition.credits.all(), *pictures]


def _shown(edition: Edition) -> list[Image]:
    """In the order of the page."""
    order = [edition.lead_image_id, *(block.get("image") for block in edition.body)]
    place = {key: -number for number, key in enumerate(reversed(order))}
    return sorted(edition.images.all(), key=lambda image: place.get(image.pk, 1))


def _story(edition: Edition) -> Story:
    images = {image.pk: image for image in edition.images.all()}
    in_body = {block.get("image") for block in edition.body}
    lead = images.get(edition.lead_image_id or 0)
    blocks = list(_blocks(edition.body, images))
    text = next((block.html for block in blocks if isinstance(block, Text)), "")
    return Story(
        byline=byline(edition.credits.all()),
        photographs=pictures_by(_credits(edition)),
        contributors=contributors(edition),
        opening=opening(text),
        lead=picture_of(lead) if lead and lead.pk not in in_body else None,
        body=list(_with_dateline(blocks, edition.dateline.strip())),
        corrections=notes(edition),
    )


def _blocks(body: list[dict[str, Any]], images: dict[int, Image]) -> Iterator[Block]:
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
