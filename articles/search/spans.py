"""Where in a text as it is printed the words stand that are compared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from articles.search.asked import Term
from articles.search.folding import LETTERS, LONGEST_WORD, PLAIN, PRINTED_SIGNS, UNSPACED

RUN = re.compile(f"{UNSPACED.pattern}|(?:(?!{UNSPACED.pattern[:-1]})\\S)+")


# One letter for one, for text that has no others: most has not.
LEVEL = {**PLAIN, **dict.fromkeys(map(ord, PRINTED_SIGNS), " ")}
WORD = re.compile(r"\S+")


class Span(NamedTuple):
    word: str
    start: int
    end: int


def spans(text: str) -> list[Span]:
    """The words that ``words_in`` makes of a composed text, each with the place it is made of."""
    level = text.translate(LEVEL)
    if level.isascii():
        return [Span(it[0][:LONGEST_WORD], it.start(), it.end()) for it in WORD.finditer(level)]
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        for one in _folded(letter):
            letters.append(one)
            places.append(place)
    found = []
    for run in RUN.finditer("".join(letters)):
        for word, start, end in _words(run):
            found.append(Span(word[:LONGEST_WORD], places[start], places[end - 1] + 1))
    return found


def hits(found: list[Span], terms: Iterable[Term]) -> list[tuple[int, int]]:
    """Places of what is asked for, in order, none over another."""
    words = [span.word for span in found]
    places = sorted(
        (found[at].start, found[at + len(form) - 1].end)
        for term in terms
        for form in term.forms
        for at in range(len(words) - len(form) + 1)
        if _stands_at(words, at, form, term.is_start)
    )
    apart: list[tuple[int, int]] = []
    for start, end in places:
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart


def _stands_at(words: list[str], at: int, form: tuple[str, ...], is_start: bool) -> bool:
    *firsts, last = form
    end = at + len(firsts)
    if words[at:end] != firsts:
        return False
    return words[end].startswith(last) if is_start else words[end] == last


def _folded(letter: str) -> str:
    if letter.isascii():
        return letter.translate(PLAIN)
    return " " if letter in PRINTED_SIGNS else LETTERS[letter]


def _words(run: re.Match[str]) -> Iterator[tuple[str, int, int]]:
    start, end = run.span()
    if not UNSPACED.match(run[0]):
        yield run[0], start, end
        return
    for at in range(start, end):
        upto = min(at + 2, end)
        yield run[0][at - start : upto - start], at, upto
