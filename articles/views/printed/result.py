"""A found story as the list of results prints it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from django.utils.safestring import SafeString

from articles.models import Edition, Shape
from articles.search.asked import Term
from articles.search.folding import PART
from articles.search.snippet import best, marked
from articles.search.words import plain
from articles.views.printed.images import Images, images_of
from articles.views.printed.line import text_of
from articles.views.printed.picture import Picture, unlinked_picture


@dataclass(frozen=True, kw_only=True, slots=True)
class Result:
    """``text`` is the place that answers; of a ``picture`` it is the caption, and its credit is
    in ``credit``."""

    edition: Edition
    text: SafeString
    picture: Picture | None = None
    credit: str = ""


def results_of(editions: Sequence[Edition], terms: Sequence[Term]) -> list[Result]:
    """Needs ``with_credits``; in three queries however many they are."""
    images = images_of(editions, shapes=())
    return [_result(edition, terms, images) for edition in editions]


def _result(edition: Edition, terms: Sequence[Term], images: Images) -> Result:
    passages = list(_passages(edition, images))
    found = best((text for text, _picture in passages), terms)
    if found is None:
        text = edition.deck or next((text for text, _picture in passages), "")
        return Result(edition=edition, text=marked(text, ()))
    text, picture = passages[found]
    if picture is None:
        return Result(edition=edition, text=marked(text, terms))
    credit = marked(text_of(picture.credit), terms)
    return Result(
        edition=edition, text=marked(picture.caption, terms), picture=picture, credit=credit
    )


def _passages(edition: Edition, images: Images) -> Iterator[tuple[str, Picture | None]]:
    """In the order in which readers come by them."""
    if edition.standfirst:
        yield edition.standfirst, None
    in_body = {block.get("image") for block in edition.body}
    if edition.lead_image_id in images and edition.lead_image_id not in in_body:
        yield from _words_of(images, edition.lead_image_id, edition.lead_caption)
    for block in edition.body:
        match block:
            case {"type": "text", "html": str(html)}:
                yield from ((it, None) for it in plain(html).split(PART) if it.strip())
            case {"type": "pull_quote", "text": str(text)}:
                yield f"{text} {block.get('attribution', '')}", None
            case {"type": "figure", "image": int(key)} if key in images:
                yield from _words_of(images, key, block.get("caption", ""))
    for text in (edition.contributor_line, edition.reviewed, edition.reporting):
        if text:
            yield text, None
    for correction in edition.corrections:
        yield correction.get("text", ""), None


def _words_of(
    images: Images, key: int | None, caption: str
) -> Iterator[tuple[str, Picture | None]]:
    if key in images:
        picture = unlinked_picture(images[key], Shape.WHOLE)
        picture = replace(picture, caption=caption) if caption else picture
        yield f"{picture.caption} {text_of(picture.credit)}", picture
