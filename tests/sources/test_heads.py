"""What stands above a story: kicker, headline, standfirst, byline, date."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Credit, Lexicon, Story, Work, read
from tests.sources.samples import LEAD, document

AUTHOR = Work.AUTHOR
TITLE = "Town to close its oldest bridge"


def story_of(*head: str, lexicon: Lexicon | None = None) -> Story:
    return read(document(*head, LEAD), "head.txt", lexicon)


BYLINES = [
    ("By Ana Rook", [("Ana Rook", "", "")]),
    ("By ANA ROOK and WILLA J. MOSS JR.", [("Ana Rook", "", ""), ("Willa J. Moss Jr.", "", "")]),
    ("By Ana Rook, The San Diego Union-Tribune", [("Ana Rook", "The San Diego Union-Tribune", "")]),
    ("By Ana Rook, Reuters", [("Ana Rook", "Reuters", "")]),
    ("By Ana Rook in Berlin", [("Ana Rook", "", "Berlin")]),
    ("By Ana RookBBC News", [("Ana Rook", "BBC News", "")]),
    ("By Reuters Staff", [("", "Reuters Staff", "")]),
    ("By Associated Press", [("", "Associated Press", "")]),
    ("By dpa correspondents", [("", "dpa correspondents", "")]),
    ("Words by Ana Rook", [("Ana Rook", "", "")]),
    ("By Abby Rook", [("Abby Rook", "", "")]),
    ("Ana Rook · CBC News · Posted: Sep 03, 2021 5:15 AM EDT", [("Ana Rook", "CBC News", "")]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), BYLINES)
def test_byline_names_its_authors(line: str, expected: list[tuple[str, str, str]]) -> None:
    story = story_of(TITLE, line)
    assert story.byline == line
    assert story.credits == tuple(
        Credit(work=AUTHOR, name=name, agency=agency, place=place)
        for name, agency, place in expected
    )


def test_names_alone_sign_only_beside_a_date() -> None:
    undated = story_of(TITLE, "Ana Rook/Ben Tarrow")
    dated = story_of(TITLE, "Ana Rook/Ben Tarrow", "January 28, 2025")
    assert undated.credits == ()
    assert [credit.name for credit in dated.credits] == ["Ana Rook", "Ben Tarrow"]


def test_standfirst_stands_between_headline_and_byline() -> None:
    story = story_of(TITLE, "Nobody had been told of it.", "By Ana Rook")
    assert story.standfirst == "Nobody had been told of it."


def test_section_above_a_headline_is_a_kicker() -> None:
    story = story_of("World", TITLE)
    assert (story.kicker, story.headline) == ("World", TITLE)


def test_the_desk_may_add_sections() -> None:
    lexicon = Lexicon.standard().extended(sections=("Harbour",))
    assert story_of("Harbour", TITLE, lexicon=lexicon).kicker == "Harbour"


def test_a_menu_is_no_kicker() -> None:
    story = story_of("Home", "News", "Sport", TITLE)
    assert story.kicker == ""
    assert [line.rule for line in story.lines][:3] == ["section-names"] * 3


def test_repeated_headline_is_kept_once() -> None:
    story = story_of(TITLE, "Share", TITLE)
    assert [line.role for line in story.lines] == ["duplicate", "furniture", "headline", "body"]


def test_no_headline_is_invented() -> None:
    story = read(LEAD.encode(), "none.txt")
    assert story.headline == ""
    assert [question.kind for question in story.questions] == [Ask.NO_HEADLINE]


def test_a_question_may_be_a_headline() -> None:
    assert story_of("Who will pay for it?").headline == "Who will pay for it?"
