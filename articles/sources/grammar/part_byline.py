"""Bylines that say more than was understood: those whom they name first are kept, the rest asked.

"By Ana Rook, with additional reporting by Ben Tarrow in Hull", "By Ana Rook for the Lenn Mail and
Ben Tarrow for LennOnline".
"""

from __future__ import annotations

import re

from articles.sources.grammar.by_words import ENGLISH
from articles.sources.grammar.byline import LONGEST
from articles.sources.grammar.names import BETWEEN, is_name, reading_case
from articles.sources.grammar.parties import is_organisation
from articles.sources.lexicon import Lexicon
from articles.sources.story import Credit
from articles.sources.vocabulary import Work

GOES_ON = re.compile(r"(?:, with|,? (?:for|from|in|special to|as told to|via)) (?=\S)")


def first_signers(text: str, lexicon: Lexicon) -> tuple[Credit, ...]:
    """The people before the words that a byline goes on with; () if it does not."""
    mark = ENGLISH.match(text) if len(text) <= LONGEST else None
    behind = GOES_ON.search(text, mark.end()) if mark else None
    if not mark or not behind:
        return ()
    names = BETWEEN.split(text[mark.end() : behind.start()])
    if not all(is_name(name) and not is_organisation(name, lexicon) for name in names):
        return ()
    return tuple(Credit(work=Work.AUTHOR, name=reading_case(name)) for name in names)
