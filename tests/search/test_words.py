from __future__ import annotations

from articles.search.facets import Facet, in_short, marked
from articles.search.words import MOST_BYTES, plain, words_of


def test_words_of_the_headline_count_twice_over() -> None:
    words = words_of("Ferry kept", ["Late sailings stay."], ["It runs."], ["s:3"])
    assert words == (
        "s:3 1:ferry 1:kept : 2:ferry 2:kept 2:: 2:late 2:sailings 2:stay 2::"
        " : ferry kept : late sailings stay : it runs"
    )


def test_what_a_story_says_often_is_what_it_is_about() -> None:
    rest = ["The dredger and the rope"] * 4
    words = words_of("Harbour", [], rest, []).split()
    assert "2:dredger" in words
    assert "2:rope" in words
    assert "2:the" not in words
    assert "2:rope" not in words_of("Harbour", [], rest[:3], []).split()


def test_an_inline_tag_parts_no_word_and_a_paragraph_does() -> None:
    assert plain("<p>The <strong>fer</strong>ry &amp; quay</p><p>Tide</p>").split() == [
        "The", "ferry", "&", "quay", "Tide",
    ]  # fmt: skip


def test_an_endless_text_is_cut_between_words() -> None:
    long = " ".join(f"w{number:06}" for number in range(200_000))
    words = words_of("Ferry", [], [long], [])
    assert MOST_BYTES - 10 < len(words.encode()) <= MOST_BYTES
    assert len(words.split()[-1]) == 7


def test_facets_say_the_same_in_short_and_as_words() -> None:
    many = {Facet.TOPIC: [4, 5], Facet.PERSON: [8, 9], Facet.AGENCY: []}
    short = in_short((None, 2026, "long_read", 1), many)
    assert short == ".2026.long_read.1 t4,5 p8 p9"
    assert marked(short) == ["y:2026", "k:long_read", "i:1", "t:4", "t:5", "p:8", "p:9"]
