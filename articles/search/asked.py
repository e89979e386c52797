"""What a reader typed, as the words to be found."""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.search.folding import FIRST_UNSPACED, words_in

LONGEST = 200
QUOTES = str.maketrans("“”„«»", '"' * 5)
PART = re.compile(r'"([^"]*)"?|([^\s"]+)')
SHORTEST_WITH_OTHERS = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Term:
    """Any one of ``forms``, each some words in a row. With ``is_start`` the last word of each
    is only how a word begins."""

    forms: tuple[tuple[str, ...], ...]
    is_start: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """All ``terms`` must be there, and all the marked words of facets."""

    terms: tuple[Term, ...] = ()
    narrowed: tuple[str, ...] = ()

    @property
    def has_phrases(self) -> bool:
        return any(len(form) > 1 for term in self.terms for form in term.forms)

    def __bool__(self) -> bool:
        return bool(self.terms or self.narrowed)


def terms_in(text: str) -> tuple[Term, ...]:
    """``harbour "night ferry" sail*``: a word, a phrase, how a word begins."""
    found = PART.finditer(_shortened(text).translate(QUOTES))
    terms = [_term(part[1] or part[2] or "", is_quoted=part[1] is not None) for part in found]
    return tuple(dict.fromkeys(term for term in terms if term))


def _shortened(text: str) -> str:
    """Without the piece of a word at its end, where it was too long."""
    if len(text) < LONGEST:
        return text
    start, space, _piece = text[:LONGEST].rpartition(" ")
    return start if space else text[:LONGEST]


def _term(part: str, *, is_quoted: bool) -> Term | None:
    words = words_in(part)
    if not words:
        return None
    is_start = part.endswith("*")
    last = words[-1]
    if len(last) == 1 and last >= FIRST_UNSPACED:
        # In the index each letter but the last of its run stands with the next.
        if len(words) > 1 and len(words[-2]) == 2 and words[-2].endswith(last):
            words.pop()
        else:
            is_start = True
    if is_quoted or is_start or len(words) > 1:
        return Term(forms=(tuple(words),), is_start=is_start)
    return Term(forms=tuple((form,) for form in (words[0], *_other_numbers(words[0]))))


def _other_numbers(word: str) -> list[str]:
    """A plain noun's other number, as English and a few others make it."""
    if len(word) < SHORTEST_WITH_OTHERS or not (word.isascii() and word.isalpha()):
        return []
    if word.endswith(("ss", "x", "z", "ch", "sh")):
        return [f"{word}es"]
    if not word.endswith("s"):
        of_y = word.endswith("y") and word[-2] not in "aeiou"
        return [f"{word[:-1]}ies"] if of_y else [f"{word}s"]
    if word.endswith(("us", "is")):
        return []
    if word.endswith("ies") and len(word) > len("ties"):
        return [f"{word[:-3]}y", word[:-1]]
    if word.endswith(("sses", "xes", "zes", "ches", "shes")):
        return [word[:-2], word[:-1]]
    return [word[:-1]]
