"""The place in a story that answers best, with what was asked for marked in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from articles.search.asked import Term
from articles.search.folding import composed, fold
from articles.search.spans import hits, spans

LONGEST = 240
BEFORE = 70
MORE = "…"


def best(passages: Iterable[str], terms: Sequence[Term]) -> int | None:
    """Which of them has most of the terms, the first of equals; ``None`` if none has any."""
    most, found = 0, None
    for number, passage in enumerate(passages):
        text = f" {fold(passage)} "
        there = sum(_is_in(text, term) for term in terms)
        if there > most:
            most, found = there, number
        if there == len(terms):
            break
    return found


def marked(passage: str, terms: Sequence[Term]) -> SafeString:
    """The passage, or as much of it as is worth a look, escaped, with ``<mark>``."""
    text = " ".join(composed(passage).split())
    places = hits(spans(text), terms)
    start, end = _window(text, places[0][0] if places else 0)
    parts, at = [], start
    for first, last in places:
        if first >= start and last <= end:
            parts.append((text[at:first], format_html("<mark>{}</mark>", text[first:last])))
            at = last
    parts.append((text[at:end], mark_safe("")))
    before, after = MORE if start else "", MORE if end < len(text) else ""
    return format_html("{}{}{}", before, format_html_join("", "{}{}", parts), after)


def _is_in(text: str, term: Term) -> bool:
    end = "" if term.is_start else " "
    return any(f" {' '.join(form)}{end}" in text for form in term.forms)


def _window(text: str, first: int) -> tuple[int, int]:
    """Around ``first``, between words where there are spaces."""
    start = max(first - BEFORE, 0)
    if start:
        start = text.find(" ", start, first) + 1 or start
    end = min(start + LONGEST, len(text))
    if end < len(text):
        space = text.rfind(" ", first, end)
        end = space if space > first + BEFORE else end
    return start, end
