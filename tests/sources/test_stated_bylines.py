"""Authors that a format states, and those who are no persons."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Story
from tests.sources.samples import LEAD, document, read

TITLE = "Town to close its oldest bridge"


def page(head: str, body: str) -> Story:
    text = (
        f"<html><head>{head}</head><body><article><h1>{TITLE}</h1>{body}<p>{LEAD}</p></article>"
        "</body></html>"
    )
    return read(text.encode(), "page.html")


STATED = [
    ("Von Anna Müller", ["Anna Müller"]),
    ("VON ANNA MÜLLER", ["Anna Müller"]),
    ("Von Anna Müller und Ben Tarrow", ["Anna Müller", "Ben Tarrow"]),
    ("VON ANNA MÜLLER UND BEN TARROW", ["Anna Müller", "Ben Tarrow"]),
    ("Par Ana Rook et Ben Tarrow", ["Ana Rook", "Ben Tarrow"]),
    ("Por Ana Rook y Ben Tarrow", ["Ana Rook", "Ben Tarrow"]),
    ("Door Ana Rook", ["Ana Rook"]),
    ("Di Ana Rook", ["Ana Rook"]),
    ("Text: Anna Müller", ["Anna Müller"]),
    ("By Ana Rook", ["Ana Rook"]),
    ("Ana Rook", ["Ana Rook"]),
    ("Von Müller", ["Von Müller"]),
    ("Ana von Rook", ["Ana von Rook"]),
]


@pytest.mark.parametrize(("text", "names"), STATED)
def test_the_word_for_by_is_no_part_of_a_stated_name(text: str, names: list[str]) -> None:
    printed = page("", f"<span class=author>{text}</span>")
    assert [credit.name for credit in printed.credits] == names
    stated = page(f'<meta name=author content="{text}">', "")
    assert [credit.name for credit in stated.credits] == names


def test_a_small_word_that_may_begin_a_name_is_asked() -> None:
    story = page("", "<span class=author>von Anna Müller</span>")
    assert [credit.name for credit in story.credits] == ["Anna Müller"]
    assert [q.kind for q in story.questions] == [Ask.CREDIT_UNCLEAR]


@pytest.mark.parametrize(
    "line", ["By PA Reporters", "By PA Reporter", "By AFP Correspondents", "By Lenn Courier Staff"]
)
def test_an_outlets_people_are_an_organisation(line: str) -> None:
    story = read(document(TITLE, line, LEAD), "desk.txt")
    assert [(credit.name, credit.agency) for credit in story.credits] == [("", line[3:])]
    assert story.questions == ()


def test_people_of_an_unknown_outlet_are_asked() -> None:
    story = read(document(TITLE, "By Lenn Reporters", LEAD), "desk.txt")
    assert [(credit.name, credit.agency) for credit in story.credits] == [("", "Lenn Reporters")]
    assert [q.kind for q in story.questions] == [Ask.CREDIT_UNCLEAR]


@pytest.mark.parametrize(
    "line",
    [
        "By Reporter Ana Rook",
        "By Chief Political Correspondent Ana Rook",
        "By Staff Writer Ana Rook",
    ],
)
def test_a_post_before_a_name_is_no_part_of_it(line: str) -> None:
    story = read(document(TITLE, line, LEAD), "post.txt")
    assert [credit.name for credit in story.credits] == ["Ana Rook"]


def test_a_place_for_a_name_is_nobody() -> None:
    story = read(document(TITLE, "By Reporter Name", LEAD), "post.txt")
    assert story.credits == ()
    assert [q.kind for q in story.questions] == [Ask.CREDIT_UNCLEAR]


@pytest.mark.parametrize("venue", ["Harbour Playhouse, Skerry", "Corn Hall, Skerry", "Lenn Opera"])
def test_the_venue_of_a_review_is_not_its_author(venue: str) -> None:
    story = read(document(TITLE, venue, "January 28, 2025", LEAD), "review.txt")
    assert (story.byline, story.credits) == ("", ())
    assert any(question.text == venue for question in story.questions)
    signed = read(document(TITLE, venue, "Ana Rook", "28 January 2025", LEAD), "review.txt")
    assert [credit.name for credit in signed.credits] == ["Ana Rook"]


def test_a_surname_that_is_a_venue_too_signs() -> None:
    story = read(document(TITLE, "Ana Hall", "January 28, 2025", LEAD), "hall.txt")
    assert [credit.name for credit in story.credits] == ["Ana Hall"]
