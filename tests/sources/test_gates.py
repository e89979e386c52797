"""The cheap questions that are asked before dear ones let through all that those would find."""

from __future__ import annotations

import re

import pytest

from articles.sources import Lexicon, Role
from articles.sources.block import make_block
from articles.sources.either import either
from articles.sources.grammar import (
    captions,
    contributors,
    corrections,
    desk_words,
    endings,
    withheld_words,
)
from articles.sources.grammar.calendar import BEGINNINGS, MONTHS, WEEKDAYS
from articles.sources.grammar.caption_credit import find_credit
from articles.sources.grammar.dates import day_of
from articles.sources.grammar.lead import find_lead
from articles.sources.openings import opening_of, openings
from articles.sources.printable import printable
from articles.sources.scripts import beyond_latin
from articles.sources.sheet import Sheet
from tests.sources.samples import LEAD, document, read

LEXICON = Lexicon.standard()


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("The pear tree", "the"),
        ("“A pear tree", "a"),
        ("— 30 —", "30"),
        ("_NB_ to subs", "nb"),
        ("À ne pas publier", ""),
        ("***", ""),
        ("", ""),
    ],
)
def test_an_opening_is_the_first_letters_of_the_first_word(text: str, opening: str) -> None:
    assert opening_of(text) == opening


def test_an_opening_in_other_letters_may_be_any_word() -> None:
    assert opening_of("Не для публикации") in openings("not")


@pytest.mark.parametrize(
    ("texts", "known"),
    [
        (
            (
                *("Confidential: the sums", "Note: not for publication", "Nicht veröffentlichen."),
                *("Tylko do użytku wewnętrznego", "DO NOT PUBLISH BELOW", "Background only"),
                *("Ne pas publier.", "Pour usage interne", "Uso interno", "Niet publiceren."),
            ),
            withheld_words.OPENINGS,
        ),
        (
            (
                *("KILL: bridge", "[NB subs: check]", "By TK", "Mandatory kill", "Draft: bridge"),
                *("Reporter's note: ring her", "Eds: adds quotes", "HELD FOR legal", "TKTK"),
            ),
            desk_words.OPENINGS,
        ),
        (("Notes to editors:", "For more information contact Ana"), endings.OPENINGS),
        (
            ("Correction: the sum", "(Adds quotes)", "An earlier version of", "Editor’s note:"),
            corrections.OPENINGS,
        ),
        (("In this photo", "(L-R) Ana Rook", "FILE - A ferry", "Caption: a"), captions.OPENINGS),
        (("(Reporting by Ana", "With files from", "Words: Ana"), contributors.OPENINGS),
    ],
)
def test_what_a_pattern_looks_for_passes_its_openings(
    texts: tuple[str, ...], known: frozenset[str]
) -> None:
    for text in texts:
        assert make_block(text, (1,)).opening in known, text


def test_a_notice_behind_words_of_its_own_is_found_wherever_it_opens() -> None:
    text = "Anything that stands in the following lines is not for publication:"
    story = read(document("Bridge to close", LEAD, LEAD.replace("late", "early"), text), "b.txt")
    assert [line.rule for line in story.lines if line.text == text] == ["withheld"]


def test_a_credit_behind_a_long_word_of_introduction_is_found_whole() -> None:
    text = "The gate. Archive photo illustrations credits courtesy by: Ana Rook/Reuters"
    found = find_credit(text, LEXICON)
    assert found
    assert text[: found.end] == "The gate."


def test_letters_that_change_their_length_in_lower_case_leave_a_credit_in_its_place() -> None:
    text = f"{'İ' * 70} by the gate. Photograph: Ana Rook/Reuters"
    found = find_credit(text, LEXICON)
    assert found
    assert text[found.begins :] == "Ana Rook/Reuters"


def test_marks_piled_on_a_letter_are_cut_though_they_can_be_printed() -> None:
    assert printable("Ze" + "\u0301" * 20 + "bra") == "Ze" + "\u0301" * 8 + "bra"
    assert printable("Ze" + "\u20dd" * 20 + "bra") == "Ze" + "\u20dd" * 8 + "bra"


@pytest.mark.parametrize("text", ["Паром", "渡轮", "نشر", "Φως", "ⴀⴁ"])
def test_letters_beyond_latin_are_seen(text: str) -> None:
    assert beyond_latin(f"The pear — “{text}” …")


@pytest.mark.parametrize("text", ["pear", "Ærø — “łódź” … № ½ 🍐", "İı"])
def test_marks_and_accents_are_latin(text: str) -> None:
    assert not beyond_latin(text)


def test_a_sheet_forgets_what_it_knew_of_a_block_that_was_cut() -> None:
    sheet = Sheet([make_block(f"EMBARGOED: {LEAD}", (1,)), make_block(LEAD, (2,))], LEXICON)
    assert "embargoed" in sheet.low
    assert find_lead(sheet, 0) == 0
    sheet.rewrite(0, make_block("Bridge", (1,)))
    assert "embargoed" not in sheet.low
    assert find_lead(sheet, 0) == 1


def test_an_agency_is_known_whatever_its_length_and_the_stops_around_it() -> None:
    lexicon = LEXICON.extended(agencies={"Association of the Weekly Papers of Lennshire": ()})
    assert lexicon.is_agency("The Association of the Weekly Papers of Lennshire")
    assert lexicon.is_agency(f"AFP{'.' * 100}")
    assert not lexicon.is_agency(LEAD)


def test_only_the_open_and_the_stated_are_looked_at_again() -> None:
    sheet = Sheet([make_block(text, (1,)) for text in "abcd"], LEXICON)
    sheet.marks[0] = (Role.HEADLINE, "stated")
    sheet.marks[1] = (Role.HEADLINE, "told")
    sheet.marks[2] = (Role.BODY, "body")
    assert list(sheet.still_open_or((Role.HEADLINE,))) == [0, 3]


@pytest.mark.parametrize("word", ["photo", "photos", "photo by", "pic", "a.b"])
def test_either_of_many_words_is_the_longest_that_stands_there(word: str) -> None:
    pattern = re.compile(either(("pic", "photo", "photos", "a.b", "photo by")))
    found = pattern.match(f"{word} of a gate")
    assert found
    assert found[0] == word


def test_either_takes_a_shorter_word_where_the_longer_does_not_go_on() -> None:
    pattern = re.compile(either(("jun", "june")) + r"e 3\Z")
    assert pattern.match("june 3")
    assert not pattern.match("axb")


def test_the_letters_that_dates_begin_with_are_those_of_their_words() -> None:
    for text in ("Monday, 3 May 2024", "10 września 2024", "3 июня 2024", "2024年5月3日"):
        assert day_of(f"am {text}") is not None, text
    assert all(re.match(f"[{BEGINNINGS}]", word) for word in (*MONTHS, *WEEKDAYS))
