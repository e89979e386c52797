"""Credits behind a caption that their words introduce and whose names cannot be read.

"The eights. Credit: Ana Rook / Ben Tarrow": a caption all the same. The credit is printed as it
stands, names nobody, and is asked.
"""

from __future__ import annotations

import re
from itertools import islice

from articles.sources.grammar.caption_found import Found, found_credit
from articles.sources.grammar.caption_marks import BYLINE, SPELT, spelt_from
from articles.sources.grammar.credit_line import Attribution
from articles.sources.grammar.hints import has_any
from articles.sources.grammar.trades import OPENS_LINE

WORDS = ("credit", "photo", "courtesy", "©", "foto")
MOST_MARKS = 4
LONGEST_CAPTION = 450
LONGEST_CREDIT = 80
STOPS = (".", "?", "!", ":", '"')
# Behind a whole sentence, which no quotation ends.
SENTENCE = re.compile(r"[^\W_]{2}[.?!]\)? ?\Z")


def unread_credit(text: str) -> Found | None:
    if (
        len(text) > LONGEST_CAPTION
        or text.endswith(STOPS)
        or text[:1] == '"'
        or OPENS_LINE.match(text)
    ):
        return None
    for mark in islice(SPELT.finditer(text, spelt_from(text)), MOST_MARKS):
        word, rest = mark.group().lower(), text[mark.end() :]
        spelt = has_any(word, WORDS) and (":" in word or "courtesy" in word or word == "©")
        if not spelt or not 2 < len(rest) <= LONGEST_CREDIT or ". " in rest:
            continue
        if SENTENCE.search(text, max(0, mark.start() - 5), mark.start()):
            end = len(text[: mark.start()].rstrip())
            if BYLINE.match(text[:end]):
                return None
            nobody = Attribution(clear=False, marked=True)
            return found_credit(text, end, mark.start(), nobody, "caption-credit-word")
    return None
