"""Two stories in one document are held and asked, and a break within one story is not."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Role
from tests.sources.samples import LEAD, document, read

FIRST = ("Town to close its oldest bridge", LEAD, "It will open in May.")
SIGNED = (FIRST[0], "By Ana Rook", *FIRST[1:])
LATER = "The library will open on Sundays from March, after volunteers had offered to run it."


@pytest.mark.parametrize("end", ["###", "* * *"])
def test_a_headline_behind_an_end_mark_begins_a_second_story(end: str) -> None:
    title = "Library to open on Sundays again"
    story = read(document(*FIRST, end, title, LATER, "It was shut.", "###"), "two.txt")
    assert story.hold == "seems to hold two stories"
    asked = [(q.kind, q.text, q.proposal) for q in story.questions]
    assert asked == [(Ask.UNKNOWN_LINE, title, "headline")]


@pytest.mark.parametrize("rest", [("* * *", "What comes next", LATER), ("* * *", LATER), ("###",)])
def test_a_break_or_an_end_alone_holds_nothing(rest: tuple[str, ...]) -> None:
    assert read(document(*FIRST, *rest), "one.txt").hold == ""


@pytest.mark.parametrize("head", [("By Ben Tarrow",), ("HULL, England (AP) — " + LATER,)])
def test_a_byline_or_a_dateline_below_a_break_begins_a_second_story(head: tuple[str, ...]) -> None:
    story = read(document(*FIRST, "----", "Library reopens", *head, LATER), "two.txt")
    assert story.hold == "seems to hold two stories"
    assert [(q.text, q.proposal) for q in story.questions] == [("Library reopens", "headline")]


@pytest.mark.parametrize("title", ["Library to open on Sundays", "Library reopens"])
def test_a_short_second_story_behind_stars_is_held_and_asked_once(title: str) -> None:
    short = "The town library will open on Sundays from May, its director said."
    first = ("Town to close its bridge", "By Ana Rook", LEAD, "Shopkeepers protested outside.")
    story = read(document(*first, "* * *", title, "By Ben Tarrow", short), "two.txt")
    assert story.hold == "seems to hold two stories"
    assert [(q.text, q.proposal) for q in story.questions] == [(title, "headline")]


def test_a_second_story_may_stand_behind_no_break_at_all() -> None:
    rest = ("Library reopens", "By Ben Tarrow", "HULL, England (AP) — " + LATER)
    assert read(document(*FIRST, *rest), "two.txt").hold == "seems to hold two stories"


@pytest.mark.parametrize("end", [(), ("###",), ("* * *",)])
def test_the_byline_of_a_second_story_is_no_heading_of_the_first(end: tuple[str, ...]) -> None:
    shut = "It was shut in May, when its roof fell in and nobody had the money for it."
    hall = "Its readers have met in the Corn Hall since then, which has no roof either."
    rest = ("Library to open on Sundays again", "By Ben Tarrow", LATER, shut, hall)
    story = read(document(*SIGNED, *end, *rest), "two.txt")
    assert story.hold == "seems to hold two stories"
    line = next(line for line in story.lines if line.text == "By Ben Tarrow")
    assert (line.role, line.rule) == (Role.BYLINE, "byline-second")
    assert "Ben Tarrow" not in [credit.name for credit in story.credits]
    assert [question.proposal for question in story.questions] == ["headline"]


def test_a_byline_in_the_body_is_no_heading_and_asked() -> None:
    story = read(document(*SIGNED, "By Ben Tarrow", LATER), "late.txt")
    assert story.hold == ""
    assert [(q.kind, q.text) for q in story.questions] == [(Ask.UNKNOWN_LINE, "By Ben Tarrow")]
