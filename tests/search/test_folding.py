from __future__ import annotations

import pytest

from articles.search.folding import LONGEST_WORD, PART, fold, words_in_parts

CASES = [
    ("Harbour FERRY", "harbour ferry"),
    ("Ferry—boat, “quay’s” end…", "ferry boat quay s end"),
    ("Café Zürich Ærø Łódź Straße", "cafe zurich aero lodz strasse"),
    ("cafe\u0301", "cafe"),  # an accent that came as a sign of its own
    ("ΆΛΦΑ άλφας", "αλφα αλφασ"),
    ("Ёлка", "елка"),
    ("مُحَمَّد أحمد", "محمد احمد"),
    ("co\u00adop\u200berate", "cooperate"),
    ("12,000 m² ½", "12 000 m2 1 2"),
    ("東京都", "東京 京都 都"),
    ("2026年の夏", "2026 年の の夏 夏"),
    ("가나", "가나 나"),
    ("ガス", "ガス ス"),
    ("ｆｅｒｒｙ", "ferry"),
    ("हिन्दी", "हिन्दी"),
    ("\ud800 x\x00y", "x y"),
    ("?!…", ""),
    ("", ""),
]


@pytest.mark.parametrize(("text", "folded"), CASES)
def test_text_is_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_what_is_folded_stays_as_it_is() -> None:
    for _text, folded in CASES:
        if folded.isascii():
            assert fold(folded) == folded


def test_a_word_without_end_is_cut_off() -> None:
    assert fold("x" * 5000) == "x" * LONGEST_WORD


def test_parts_are_told_apart_only_where_that_is_wanted() -> None:
    assert words_in_parts(f"one{PART}two") == ["one", ":", "two"]
    assert fold(f"one{PART}two") == "one two"
