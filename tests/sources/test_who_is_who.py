"""Credits name persons and organisations, each as what they are; what may be either is asked."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Lexicon, Work
from articles.sources.grammar.credit_line import attribute
from tests.sources.samples import LEAD, document, read

LEXICON = Lexicon.standard()
CREDITS = [
    ("Lennshire State Fire Marshal via AP", (), "Lennshire State Fire Marshal", "AP"),
    ("Google Maps", (), "Google Maps", ""),
    ("Ostlemere Palace", (), "Ostlemere Palace", ""),
    ("Marrable Bros.", (), "Marrable Bros.", ""),
    ("Lenn Design/Getty Images/EPA", (), "Lenn Design", "EPA"),
    ("Photo: Bo Marrable, Courier", ("Bo Marrable",), "Courier", ""),
    ("Bo Marrable, CC BY-SA 4.0, via Lenn Commons", ("Bo Marrable",), "", "Lenn Commons"),
    ("Bo Marrable, LENN TODAY NETWORK via Reuters", ("Bo Marrable",), "LENN TODAY NETWORK",
     "Reuters"),
    ("Photo by Bo Marrable.", ("Bo Marrable",), "", ""),
    ("Photo by Bo Marrable Jr.", ("Bo Marrable Jr.",), "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("line", "people", "agency", "distributor"), CREDITS)
def test_a_credit_says_who_and_for_whom(
    line: str, people: tuple[str, ...], agency: str, distributor: str
) -> None:
    found = attribute(line, LEXICON)
    assert (found.photographers, found.agency, found.distributor) == (people, agency, distributor)
    assert found.clear


@pytest.mark.parametrize("line", ["Bo Marrable / Ana Rook", "Photo by author"])
def test_what_may_be_either_is_not_clear(line: str) -> None:
    assert not attribute(line, LEXICON).clear


SIGN_OFFS = [
    ("Words: Ana Rook. Pictures: Bo Tarrow.", [(Work.WRITER, "Ana Rook"),
                                               (Work.PHOTOGRAPHER, "Bo Tarrow")]),
    ("Photographs and text by Ana Rook", [(Work.PHOTOGRAPHER, "Ana Rook"),
                                          (Work.WRITER, "Ana Rook")]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "credits"), SIGN_OFFS)
def test_a_sign_off_names_all_its_works(line: str, credits: list[tuple[Work, str]]) -> None:
    story = read(document("Town to close its oldest bridge", LEAD, "It is old.", line), "off.txt")
    assert [(credit.work, credit.name) for credit in story.credits] == credits


def test_works_without_a_place_of_their_own_are_asked() -> None:
    line = "Data analysis by Ana Rook. Graphics by Bo Tarrow."
    story = read(document("Town to close its oldest bridge", LEAD, "It is old.", line), "off.txt")
    assert [(q.kind, q.text) for q in story.questions] == [(Ask.CREDIT_UNCLEAR, line)]


def test_an_age_behind_a_name_is_no_agency() -> None:
    story = read(document("Town to close its oldest bridge", "By Ana Rook, 34", LEAD), "age.txt")
    assert [(credit.name, credit.agency) for credit in story.credits] == [("Ana Rook", "")]
    assert [question.kind for question in story.questions] == [Ask.CREDIT_UNCLEAR]


def test_the_hour_of_a_live_page_and_a_slogan_are_no_headline() -> None:
    head = ("Democracy Dies in Darkness", "Live", "15.42 GMT", "Key event")
    story = read(document(*head, "The bridge has been closed for good", LEAD), "live.txt")
    assert story.headline == "The bridge has been closed for good"
