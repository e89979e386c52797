"""Names that ran into the full stop of a caption: "… and oranges.Ana Rook"."""

from __future__ import annotations

import re

from articles.sources.grammar.caption_found import Found, found_credit
from articles.sources.grammar.credit_line import Attribution, attribute
from articles.sources.grammar.names import is_name
from articles.sources.grammar.parties import is_organisation
from articles.sources.lexicon import Lexicon

LONGEST_UNNAMED = 450
GLUED_NAME = re.compile(r"(?<=[a-z0-9][.?!])(?P<name>[A-Z][^.?!]{4,40})\Z")


def glued_name(text: str, lexicon: Lexicon) -> Found | None:
    """ "… and oranges.Ana Rook": a name that ran into the full stop of a caption."""
    glued = GLUED_NAME.search(text[-60:]) if len(text) <= LONGEST_UNNAMED else None
    attribution = attribute(glued["name"], lexicon) if glued else Attribution(clear=False)
    slashed = attribution.clear and attribution.paired and attribution.parts > 1
    if not glued or not (slashed or _is_person(glued["name"], lexicon)):
        return None
    begins = len(text) - len(glued["name"])
    return found_credit(text, begins, begins, attribution, "caption-credit-glued")


def _is_person(text: str, lexicon: Lexicon) -> bool:
    return is_name(text) and not is_organisation(text, lexicon)
