"""A story as all the formats of feeds tell it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from django.conf import settings
from django.template.loader import render_to_string

from articles.feeds.media import Media, media_of
from articles.models import Edition
from articles.models.credit import CreditLine
from articles.views.absolute import absolute
from articles.views.printed.byline import creators
from articles.views.printed.line import text_of
from articles.views.printed.names import person
from articles.views.printed.story import Story


class Named(NamedTuple):
    """Somebody, with the address of their page or ``""``."""

    name: str
    url: str


class Entry(NamedTuple):
    """``content`` is HTML; ``""`` where feeds give summaries alone."""

    authors: tuple[Named, ...]
    contributors: tuple[Named, ...]
    content: str
    language: str
    pictures: tuple[Media, ...]


def entry_of(edition: Edition, story: Story) -> Entry:
    credits = list(edition.credits.all())
    first = creators(credits)
    authors = _named(first)
    others = _named(row for row in credits if row not in first)
    return Entry(
        authors=authors,
        contributors=tuple(it for it in others if it not in authors),
        content=_content(edition, story) if settings.FEED_TEXT == "full" else "",
        language=edition.language or settings.LANGUAGE_CODE,
        pictures=tuple(media_of(story.pictures)),
    )


def _named(credits: Iterable[CreditLine]) -> tuple[Named, ...]:
    lines = dict.fromkeys(person(row) for row in credits)
    return tuple(
        Named(text_of(line), absolute(line[0].url) if line[0].url else "") for line in lines
    )


def _content(edition: Edition, story: Story) -> str:
    context = {"edition": edition, "story": story, "root": settings.SITE_URL}
    return render_to_string("feeds/content.html", context)
