"""Pictures that somebody gave: "Courtesy of Ana Rook". Who gave one is not who made it, so that
the line is kept as it is printed, and who is to be credited is asked."""

from __future__ import annotations

import re

from articles.sources.grammar.names import is_name

COURTESY = re.compile(r"(?:(?:Photo|Image|Picture|Video|Graphic)s? [Cc]|C)ourtesy(?: of)?:? (?=\S)")


def is_courtesy(text: str) -> bool:
    """Whether the whole text names a person who gave a picture."""
    given = COURTESY.match(text)
    return bool(given and is_name(text[given.end() :].removesuffix(".")))
