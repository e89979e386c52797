"""Two stories in one document are held and asked, and a break within one story is not."""

from __future__ import annotations

import pytest

from articles.sources import Ask
from tests.sources.samples import LEAD, document, read

FIRST = ("Town to close its oldest bridge", LEAD, "It will open in May.")
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
