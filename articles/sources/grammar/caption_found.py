"""Where in a block its caption and its credit line stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.sources.grammar.credit_line import MARK, Attribution

# A gallery's counter before a caption (Reuters): "[1/3]", "Item 1 of 3".
COUNTER = re.compile(
    r"\[\d+/\d+\] ?|Item \d+ of \d+ |(?:image|photo|picture|video)(?: caption)?[,:] ?(?=\S)",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
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
    mark = MARK.match(text, begins)
    if mark and mark.end() < stop and not mark["given"]:
        begins = mark.end()
    counter = COUNTER.match(text)
    return Found(
        start=counter.end() if counter else 0,
        end=end,
        begins=begins,
        stop=stop,
        attribution=attribution,
        rule=rule,
    )
