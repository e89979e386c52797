"""What stands above a story: kicker, headline, standfirst, byline, date."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Credit, Lexicon, Story, Work
from tests.sources.samples import LEAD, document, read

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
    ("BY ANA ROOK AND WILLA VON MOSS", [("Ana Rook", "", ""), ("Willa von Moss", "", "")]),
    ("By PIETER van den ROOK", [("Pieter van den Rook", "", "")]),
    ("By ANN van ROOK", [("Ann van Rook", "", "")]),
    ("By MacKenzie O’ROOK", [("MacKenzie O’Rook", "", "")]),
    ("By McROOK LEE and ANN D’ARCY", [("McRook Lee", "", ""), ("Ann D’Arcy", "", "")]),
    ("By Omar bin al-ROOK", [("Omar bin al-Rook", "", "")]),
    ("By Ana Rook, MD", [("Ana Rook", "", "")]),
    ("By JOHN E ROOK", [("John E Rook", "", "")]),
    ("By Ngũgĩ wa Rook", [("Ngũgĩ wa Rook", "", "")]),
    ("By Rhys ap Rook", [("Rhys ap Rook", "", "")]),
    ("By Ana Rook, Political Editor", [("Ana Rook", "", "")]),
    ("By Ana Rook, Washington Correspondent", [("Ana Rook", "", "")]),
    ("By Ana Rook, Professor of Rivers", [("Ana Rook", "", "")]),
    ("By Ana Rook, Health Editor, and Ben Tarrow, Deputy Head of News",
     [("Ana Rook", "", ""), ("Ben Tarrow", "", "")]),
    ("By Ana Rook for The Bay Times", [("Ana Rook", "The Bay Times", "")]),
    ("By Ana Rook, special to The Bay Times", [("Ana Rook", "The Bay Times", "")]),
    ("By Ana Rook of Reuters", [("Ana Rook", "Reuters", "")]),
    ("By Ana Rook | Reuters", [("Ana Rook", "Reuters", "")]),
    ("By Ana Rook and agencies", [("Ana Rook", "", "")]),
    ("By Staff", []),
    ("by Staff Reporters", []),
    ("By Staff Writer", []),
    ("By Our Own Correspondent", []),
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


@pytest.mark.parametrize(
    "line",
    [
        "Words by Ana Rook, photographs by Ben Tarrow",
        "Words by Ana Rook. Photograph by Ben Tarrow",
        "By Ana Rook; pictures by Ben Tarrow",
    ],
)
def test_byline_may_go_on_to_the_pictures(line: str) -> None:
    story = story_of(TITLE, line)
    works = [(credit.name, credit.work) for credit in story.credits]
    assert works == [("Ana Rook", AUTHOR), ("Ben Tarrow", Work.PHOTOGRAPHER)]
    assert (story.byline, story.questions) == (line, ())


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


@pytest.mark.parametrize(
    ("label", "below"),
    [
        ("Harbour", ("By Ana Rook",)),
        ("Town hall", ("January 28, 2025",)),
        ("On the river", ("Nobody had been told of it.", "By Ana Rook")),
        ("Schools", ()),
    ],
)
def test_a_few_words_above_a_long_title_are_a_kicker_and_asked(
    label: str, below: tuple[str, ...]
) -> None:
    title = "Town to close its oldest bridge for a year"
    story = story_of(label, title, *below)
    assert (story.kicker, story.headline) == (label, title)
    asked = [(q.kind, q.text, q.proposal) for q in story.questions]
    assert asked == [(Ask.UNKNOWN_LINE, label, "kicker")]


@pytest.mark.parametrize(
    ("title", "below"),
    [
        ("River rises", "Ana Rook, Ben Tarrow and Petra Moss"),
        ("River rises again", "It has done so before."),
        ("Town closes its oldest bridge", "Nobody had been told of it until Tuesday"),
        ("Who pays?", "Town to close its oldest bridge for a year"),
    ],
)
def test_a_short_headline_stays_a_headline(title: str, below: str) -> None:
    assert story_of(title, below).headline == title


def test_a_menu_is_no_kicker() -> None:
    story = story_of("Home", "News", "Sport", TITLE)
    assert story.kicker == ""
    assert [line.rule for line in story.lines][:3] == ["section-names"] * 3


def test_a_section_between_navigation_and_headline_is_a_kicker() -> None:
    story = story_of("Skip to content", "World", TITLE)
    assert (story.kicker, story.headline) == ("World", TITLE)


def test_repeated_headline_is_kept_once() -> None:
    story = story_of(TITLE, "Share", TITLE)
    assert [line.role for line in story.lines] == ["duplicate", "furniture", "headline", "body"]


def test_no_headline_is_invented() -> None:
    story = read(LEAD.encode(), "none.txt")
    assert story.headline == ""
    assert [question.kind for question in story.questions] == [Ask.NO_HEADLINE]


def test_a_question_may_be_a_headline() -> None:
    assert story_of("Who will pay for it?").headline == "Who will pay for it?"
