"""Where in a block its caption and its credit line stand."""

from __future__ import annotations

import re
from typing import NamedTuple

from articles.sources.grammar.credit_line import Attribution
from articles.sources.grammar.credit_marks import find_mark

# A gallery's counter before a caption (Reuters): "[1/3]", "Item 1 of 3".
COUNTER = re.compile(
    r"\[\d+/\d+\] ?|Item \d+ of \d+ |(?:image|photo|picture|video)(?: caption)?[,:] ?(?=\S)",
    re.IGNORECASE,
)
COUNTER_BEGINS = tuple("[IiPpVv")


class Found(NamedTuple):
    """The caption is ``fold[start:end]``, the credit line ``fold[begins:stop]``."""

    start: int
    end: int
    begins: int
    stop: int
    attribution: Attribution
    rule: str


def found_credit(
    text: str, end: int, begins: int, attribution: Attribution, rule: str, stop: int = 0
) -> Found:
    """Cuts off what is no part of it: a mark before the credit, usage terms, "[1/3]"."""
    stop = stop or len(text)
    if attribution.instructions:
        stop = len(text[: text.rfind(attribution.instructions)].rstrip(" .,(/"))
    mark = find_mark(text, begins)
    if mark and mark.end() < stop and not mark["given"]:
        begins = mark.end()
    counter = COUNTER.match(text) if text[:1] in COUNTER_BEGINS else None
    return Found(
        start=counter.end() if counter else 0,
        end=end,
        begins=begins,
        stop=stop,
        attribution=attribution,
        rule=rule,
    )
