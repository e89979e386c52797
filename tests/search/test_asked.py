from __future__ import annotations

import pytest

from articles.search.asked import Term, terms_in


def one(*words: str, is_start: bool = False) -> Term:
    return Term(forms=(words,), is_start=is_start)


def any_of(*words: str) -> Term:
    return Term(forms=tuple((word,) for word in words))


CASES = [
    ("ferry", [any_of("ferry", "ferries")]),
    ("Ferries", [any_of("ferries", "ferry", "ferrie")]),
    ("boats", [any_of("boats", "boat")]),
    ("churches", [any_of("churches", "church", "churche")]),
    ("glass", [any_of("glass", "glasses")]),
    ("tide quay", [any_of("tide", "tides"), any_of("quay", "quays")]),
    ("tide Tide TIDE", [any_of("tide", "tides")]),
    ('"night ferry" tide', [one("night", "ferry"), any_of("tide", "tides")]),
    ("“night ferry”", [one("night", "ferry")]),
    ('"ferry"', [one("ferry")]),
    ('"night ferry', [one("night", "ferry")]),
    ("harb*", [one("harb", is_start=True)]),
    ('"night ferr*"', [one("night", "ferr", is_start=True)]),
    ("O’Brien", [one("o", "brien")]),
    ("mid-Atlantic", [one("mid", "atlantic")]),
    ("Zürich", [any_of("zurich", "zuriches")]),
    ("2026", [any_of("2026")]),
    ("東京都", [one("東京", "京都")]),
    ("東京", [any_of("東京")]),
    ("東", [one("東", is_start=True)]),
    ("2026年", [one("2026", "年", is_start=True)]),
    ("AND OR NOT near(", [any_of("and", "ands"), any_of("or"), any_of("not", "nots"),
                         any_of("near", "nears")]),
    ("", []),
    (' " ** "" ?!', []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "terms"), CASES)
def test_what_is_typed_becomes_terms(text: str, terms: list[Term]) -> None:
    assert list(terms_in(text)) == terms


def test_no_more_than_200_characters_are_looked_at() -> None:
    assert terms_in("x " * 99 + "y z") == terms_in("x " * 99 + "y " + "ferry" * 5000)


def test_the_piece_of_a_word_at_the_end_of_200_characters_is_not_looked_for() -> None:
    cut = ("ferry " * 60)[:200]
    assert cut.endswith("fe")
    assert terms_in(cut) == terms_in("ferry")
