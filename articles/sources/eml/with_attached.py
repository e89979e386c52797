"""A message and what is attached to it, which any reader may read."""

from __future__ import annotations

from articles.sources.eml.reader import read_mail
from articles.sources.format import Beginning
from articles.sources.lexicon import Lexicon
from articles.sources.limits import Limits
from articles.sources.readers import PLAIN, endings, find_format, read_stories
from articles.sources.story import Story


def read_mail_with_attached(
    data: bytes, name: str, lexicon: Lexicon, limits: Limits
) -> tuple[Story, ...]:
    """An attachment that may be any text is read only if it is named as text."""

    def attached(inner: bytes, called: str) -> tuple[Story, ...] | None:
        beginning = Beginning.of(inner, called)
        named = beginning.ending and beginning.ending in endings()
        if find_format(beginning) is PLAIN and not named:
            return None
        return read_stories(inner, called, lexicon, limits)

    return read_mail(data, name, lexicon, limits, attached)
