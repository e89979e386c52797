"""What a line says that signs a story, and the lines beside it that only say a post."""

from __future__ import annotations

from dataclasses import dataclass

from articles.sources.grammar.titles import ROLE
from articles.sources.lexicon import Lexicon
from articles.sources.story import Credit


@dataclass(frozen=True, kw_only=True, slots=True)
class Signed:
    """The credits of a byline; ``end`` is where a date glued to it begins, else its end.

    Nobody may be named ("By Staff"). ``clear`` is false when more is printed than was read.
    """

    credits: tuple[Credit, ...]
    end: int
    clear: bool = True


def is_role(text: str, lexicon: Lexicon) -> bool:
    """A line under a byline that says for whom or as what: "AP Sports Writer", "BBC News"."""
    if len(text) > 60 or text.endswith("."):
        return False
    first = text.split(",", 1)[0].strip(" =·•|-")
    return lexicon.is_agency(first) or (bool(ROLE.search(text)) and text.count(" ") < 6)
