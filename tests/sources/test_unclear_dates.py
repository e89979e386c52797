"""Lines that have the form of a date, and name no day for certain."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Role
from tests.sources.samples import LEAD, document, read

TITLE = "Town to close its oldest bridge"
UNCLEAR = [
    "Published: March 4, 2999",
    "March 4, 0000",
    "31 February 2024",
    "01/02/03",
    "9999-12-31T23:59:59Z",
    "٤ مارس ٢٠٢٤",
    "2024-13-45",
]


@pytest.mark.parametrize("line", UNCLEAR)
def test_such_a_line_is_asked_and_no_part_of_the_byline(line: str) -> None:
    story = read(document(TITLE, "By Ana Rook", line, LEAD), "dated.txt")
    assert (story.byline, story.published) == ("By Ana Rook", None)
    assert [it.role for it in story.lines if it.text == line] == [Role.DATE]
    assert [(q.kind, q.text) for q in story.questions] == [(Ask.DATE_UNCLEAR, line)]


@pytest.mark.parametrize("line", ["Class of 2024", "Page 3 of 2024", "5 4"])
def test_figures_alone_are_no_date(line: str) -> None:
    story = read(document(TITLE, "By Ana Rook", line, LEAD), "dated.txt")
    assert Ask.DATE_UNCLEAR not in [q.kind for q in story.questions]
