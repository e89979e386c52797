"""By-lines that a format states: with the word for "by" of any language before them, or without."""

from __future__ import annotations

from dataclasses import replace

from articles.sources.grammar.by_words import FOREIGN, foreign_byline
from articles.sources.grammar.byline import read_byline
from articles.sources.grammar.signed import Signed
from articles.sources.grammar.signers import signers
from articles.sources.lexicon import Lexicon


def read_stated_byline(text: str, lexicon: Lexicon) -> Signed | None:
    return (
        read_byline(text, lexicon)
        or _foreign(text, lexicon)
        or (read_byline(f"By {text}", lexicon))
    )


def _foreign(text: str, lexicon: Lexicon) -> Signed | None:
    """ "Von Anna Roth"; in small letters such a word may begin a name ("von Roth Moor"): asked."""
    first, _, rest = text.partition(" ")
    word = next((word for word in FOREIGN if word.casefold() == first.casefold()), "")
    if not word or not rest[:1].isupper() or word == "From":
        return None
    foreign = foreign_byline(f"{word} {_joined(rest, FOREIGN[word])}")
    found = signers(foreign.text, lexicon) if foreign else None
    if not found or not found.names:
        return None
    signed = Signed(credits=found.credits(), end=len(text), clear=found.clear)
    return replace(signed, clear=False) if first.islower() and word.isalpha() else signed


def _joined(names: str, joints: tuple[str, ...]) -> str:
    """ "ANNA ROTH UND BEN MOOR" with its "und" in small letters."""
    if not names.isupper():
        return names
    for joint in joints:
        names = names.replace(f" {joint.upper()} ", f" {joint} ")
    return names
