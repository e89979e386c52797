"""Lines in which a site's program says who sent in a story and when, as it says of every story:
"Submitted by Ana Rook on Sun, 3 March 2024", "Posted on March 3, 2024 by Ana Rook"."""

from __future__ import annotations

import re

from articles.sources.folding import fold
from articles.sources.grammar.byline import read_byline
from articles.sources.grammar.credits import keep_credits
from articles.sources.manuscript import Manuscript
from articles.sources.vocabulary import Ask, Role
from articles.sources.web.meta import NOBODY
from articles.sources.web.moments import stated
from articles.sources.web.pieces import Span

FORMS = (
    re.compile(r"(?:submitted|posted|published|written) by (?P<who>.{2,80}?) on (?P<when>.{6,60})",
               re.IGNORECASE),
    re.compile(r"(?:submitted|posted|published) on (?P<when>.{6,60}?) by (?P<who>.{2,80})",
               re.IGNORECASE),
)  # fmt: skip
LONGEST = 160


def keep_submitted(made: Manuscript, text: str, span: Span) -> bool:
    """Whether it is such a line: a by-line then, and the date of publication if none is known."""
    folded = fold(" ".join(text.split())).text
    found = next((m for form in FORMS if (m := form.fullmatch(folded))), None)
    if found is None or len(folded) > LONGEST:
        return False
    when = stated(found["when"])
    signed = read_byline(f"By {found['who']}", made.sheet.lexicon)
    if signed is None and found["who"].lower() not in NOBODY:
        return False
    index = made.piece(Role.BYLINE, text, span, "byline")
    printed = made.sheet.blocks[index].printed(found.start("who"), found.end("who"))
    if signed:
        made.sheet.byline.append(printed)
    keep_credits(made.sheet, index, signed.credits if signed else ())
    if when is None:
        made.ask(Ask.DATE_UNCLEAR, index)
    made.sheet.published = made.sheet.published or when
    return True
