"""Bylines without "By": between bars, for an outlet, or of nobody in particular."""

from __future__ import annotations

from datetime import date

import pytest

from articles.sources import Ask, Credit, Story, Work
from tests.sources.samples import LEAD, document, read

TITLE = "Town to close its oldest bridge"


def story_of(*head: str) -> Story:
    return read(document(*head, LEAD), "head.txt")


BARRED = [
    (
        "LennPost.com | Ana Rook Published 31 Mar, 2023 06:45am",
        ("Ana Rook", "LennPost.com"),
        "31 Mar",
    ),
    ("PTI | New Delhi | March 5, 2024", ("", "PTI"), "March 5"),
    ("Reuters | Ana Rook | March 5, 2024", ("Ana Rook", "Reuters"), "March 5"),
]


@pytest.mark.parametrize(("line", "who", "day"), BARRED)
def test_outlet_and_date_between_bars_sign(line: str, who: tuple[str, str], day: str) -> None:
    story = story_of(TITLE, line)
    assert [(credit.name, credit.agency) for credit in story.credits] == [who]
    assert story.published is not None
    assert story.published.printed.startswith(day)
    assert story.standfirst == ""


def test_a_name_and_its_paper_beside_a_date_sign() -> None:
    line, dates = "Ana Rook | The Lenn Courier", "Feb. 17, 2023 | Updated Feb. 18, 2023"
    story = story_of(TITLE, "The bridge has stood since the mills", line, dates)
    assert story.credits == (Credit(work=Work.AUTHOR, name="Ana Rook", agency="The Lenn Courier"),)
    assert story.published is not None
    assert story.published.moment == date(2023, 2, 17)
    assert story.updated is not None
    assert story.updated.moment == date(2023, 2, 18)


def test_a_page_title_between_bars_signs_nothing() -> None:
    assert story_of("Old Bridge Closes | The Lenn Courier").credits == ()


OURS = ["From our correspondent in Hull", "Von unserer Korrespondentin in Hull", "Special to ANP"]


@pytest.mark.parametrize("line", [*OURS, "De notre envoyée spéciale à Hull"])
def test_who_signs_without_a_name_is_asked(line: str) -> None:
    story = story_of(TITLE, line)
    assert (story.byline, story.standfirst) == (line, "")
    assert [(q.kind, q.text) for q in story.questions] == [(Ask.CREDIT_UNCLEAR, line)]


def test_for_whom_it_was_written_may_stand_above_the_byline() -> None:
    story = story_of(TITLE, "Special to The Lenn Courier", "By Ana Rook")
    assert (story.byline, story.standfirst) == ("Special to The Lenn Courier\nBy Ana Rook", "")


FOREIGN = [
    ("Por Ana de la Roca", "El concejo de la villa votó el martes el cierre del mercado viejo."),
    ("Von Ana Rook", "Der Rat der Stadt hat die alte Brücke am Dienstag für ein Jahr gesperrt."),
]


@pytest.mark.parametrize(("line", "lead"), FOREIGN)
def test_small_words_prove_the_language_of_a_byline(line: str, lead: str) -> None:
    story = read(document("Mercado Puente Lenn", line, lead), "head.txt")
    assert [credit.name for credit in story.credits] == [line.partition(" ")[2]]


def test_the_word_for_by_is_a_name_in_another_language() -> None:
    story = read(document(TITLE, "Von Rook Moss", LEAD), "head.txt")
    assert [c.name for c in story.credits if c.name == "Rook Moss"] == []
