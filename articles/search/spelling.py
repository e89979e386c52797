"""Words that are found and are nearly those that are not."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Count

from articles.models.edition import EditionQuerySet
from articles.search.among import Among
from articles.search.asked import Asked, Term
from articles.search.engine import engine

LETTERS = "abcdefghijklmnopqrstuvwxyz"
SHORTEST, LONGEST = 4, 20
# Words that are looked at in one go; the longest of words has a thousand at hand.
MOST_WORDS = 3


def nearest(visible: EditionQuerySet, terms: tuple[Term, ...]) -> dict[str, str]:
    """For words that no story has, one that readers may find and that is one slip away."""
    words = [term.forms[0][0] for term in terms if not term.is_start and len(term.forms[0]) == 1]
    plain = [it for it in words if it.isascii() and it.isalpha()]
    slipped = [it for it in plain if SHORTEST <= len(it) <= LONGEST][:MOST_WORDS]
    wanted = {word: sorted({word, *_one_slip_away(word)}) for word in slipped}
    if not wanted:
        return {}
    there = _there(visible, sorted({near for some in wanted.values() for near in some}))
    return {
        word: max(found, key=lambda near: there[near])
        for word, some in wanted.items()
        if word not in there and (found := [near for near in some if near in there])
    }


def _there(visible: EditionQuerySet, words: list[str]) -> dict[str, int]:
    """How many stories that readers may see have each word; the index has those to come too."""
    known = engine().known(words)
    asked = {word: Among(Asked(terms=(Term(forms=((word,),)),))) for word in known}
    if not asked:
        return {}
    counts = visible.order_by().aggregate(
        **{word: Count("pk", filter=condition) for word, condition in asked.items()}
    )
    return {word: number for word, number in counts.items() if number}


def _one_slip_away(word: str) -> Iterator[str]:
    """A letter left out, two changed about, one for another, one too few."""
    for at in range(len(word) + 1):
        before, rest = word[:at], word[at:]
        if rest:
            yield before + rest[1:]
        if len(rest) > 1:
            yield before + rest[1] + rest[0] + rest[2:]
        for letter in LETTERS:
            yield before + letter + rest
            if rest:
                yield before + letter + rest[1:]
