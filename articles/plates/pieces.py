"""The pieces of a plate, printed by the very templates of the pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.template.loader import render_to_string
from django.utils import timezone

from articles.feeds.framed import framed
from articles.models import Edition, Image
from articles.plates.cards import print_card
from articles.plates.looks import LOOKS, SIZES, piece_of
from articles.templatetags.structured import json_ld
from articles.views.printed.images import keys_of, picture_on, with_pictures
from articles.views.story_page import story_contexts, story_images
from newsroom.site import site

ARTICLE, HEAD, DATA = "article", "head", "data"
TEMPLATES = {ARTICLE: "article/_article.html", HEAD: "article/_meta.html"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Printed:
    """``good_until``: when a picture of it may be shown no longer."""

    pieces: dict[str, str]
    is_pictured: bool
    good_until: datetime | None


def printed(keys: list[int]) -> dict[int, Printed]:
    """By the edition's key, in a number of queries that does not grow with the editions."""
    wanted = Edition.objects.filter(pk__in=keys)
    editions = list(wanted.for_pages())
    cards = wanted.for_cards().in_bulk()
    now = timezone.now()
    images = story_images(editions, list(cards.values()))
    with_pictures(list(cards.values()), images)
    contexts = story_contexts(editions, images)
    return {
        edition.pk: Printed(
            pieces={
                **_story(contexts[edition.pk]),
                **dict(_cards(cards[edition.pk])),
                **framed(edition, contexts[edition.pk]["story"]),
            },
            is_pictured=picture_on(cards[edition.pk]) is not None,
            good_until=_ends([images[key] for key in keys_of(edition) if key in images], now),
        )
        for edition in editions
        if edition.pk in cards
    }


def _story(context: dict[str, Any]) -> dict[str, str]:
    told = {**site(), **context}
    pieces = {piece: render_to_string(name, told) for piece, name in TEMPLATES.items()}
    return {**pieces, DATA: json_ld(context["structured"])}


def _cards(edition: Edition) -> Iterator[tuple[str, str]]:
    for look in LOOKS:
        yield piece_of(look), print_card(edition, look, SIZES if look.beside else 0)


def _ends(images: list[Image], now: datetime) -> datetime | None:
    ends = [image.expires_at for image in images if image.expires_at and image.expires_at > now]
    return min(ends, default=None)
