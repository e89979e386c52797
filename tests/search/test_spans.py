from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from articles.search.asked import terms_in
from articles.search.folding import composed, words_in
from articles.search.snippet import LONGEST, best, marked
from articles.search.spans import hits, spans


@given(st.text())
@example("Café “東京ferry京都” co\u00adop ½ ㎏東")
@example("e\u0301 ガﾞ हिन्दी x" + "y" * 99)
def test_spans_are_of_the_words_that_are_indexed(text: str) -> None:
    assert [span.word for span in spans(composed(text))] == words_in(text)


CASES = [
    ("ferry", "The Ferry, the ferries and the ferryman.", "Ferry|ferries"),
    ("ferr*", "The Ferry and the ferryman.", "Ferry|ferryman"),
    ('"night ferry"', "A night. The night-ferry at night.", "night-ferry"),
    ("cafe", "Le Café d’Été", "Café"),
    ("o'brien", "Mr O’Brien’s boat", "O’Brien"),
    ("東京都", "今日東京都で", "東京都"),
    ("京", "今日東京都で", "京都"),
    ("tide tides", "Tides and tide", "Tides|tide"),
    ("nothing", "Tides and tide", ""),
]


@pytest.mark.parametrize(("asked", "text", "found"), CASES)
def test_places_are_found_in_the_text_as_it_is_printed(asked: str, text: str, found: str) -> None:
    places = hits(spans(text), terms_in(asked))
    assert "|".join(text[start:end] for start, end in places) == found


def test_marks_are_escaped_text() -> None:
    said = marked("<b>Ferry</b> & <script>", terms_in("ferry script"))
    assert said == "&lt;b&gt;<mark>Ferry</mark>&lt;/b&gt; &amp; &lt;<mark>script</mark>&gt;"


def test_a_long_passage_is_cut_around_what_is_found() -> None:
    said = marked("over " * 100 + "the ferry " + "under " * 100, terms_in("ferry"))
    assert said.startswith("…over over")
    assert "the <mark>ferry</mark> under" in said
    assert said.endswith("under…")
    assert len(said) < LONGEST + 30


def test_a_passage_without_spaces_is_cut_too() -> None:
    said = marked("海" * 500 + "東京" + "山" * 500, terms_in("東京"))
    assert "海<mark>東京</mark>山" in said
    assert len(said) < LONGEST + 30


@given(st.text(), st.text())
def test_any_text_can_be_marked(passage: str, asked: str) -> None:
    marked(passage, terms_in(asked))


def test_the_passage_with_most_of_the_words_answers_best() -> None:
    passages = ["The ferry.", "The night ferry.", "The night."]
    assert best(passages, terms_in("night ferry")) == 1
    assert best(passages, terms_in("dredger")) is None
