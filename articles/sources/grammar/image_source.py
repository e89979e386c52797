"""Broadcasters' form of a picture's words: "Image source, Ana Rook/AFP Image caption, The gate"."""

from __future__ import annotations

import re

from articles.sources.grammar.caption_found import Found, found_credit
from articles.sources.grammar.credit_line import attribute
from articles.sources.lexicon import Lexicon

SOURCE_FIRST = re.compile(
    r"Image (?:source[,:]|copyright) ?(?P<credit>[^,].{1,80}?) ?Image caption[,:] ?(?=\S)"
)


def source_first(text: str, lexicon: Lexicon) -> Found | None:
    """The credit before its caption, in one line."""
    source = SOURCE_FIRST.match(text)
    if not source:
        return None
    attribution = attribute(source["credit"], lexicon)
    begins, stop = source.span("credit")
    found = found_credit(text, len(text), begins, attribution, "caption-credit-word", stop=stop)
    return found._replace(start=source.end())
