"""Bylines that say more than names: whom they name is kept, and the rest is asked."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Work
from tests.sources.samples import LEAD, document, read

DATE = "Tue 9 May 2028 17.31 BST"
ASKED = [Ask.CREDIT_UNCLEAR]
SIGNED = [
    ("By Ana Rook, with additional reporting by Ben Tarrow in Hull", "Ana Rook", ASKED),
    ("By Ana Rook for the Lenn Mail and Ben Tarrow for LennOnline", "Ana Rook", ASKED),
    ("By Ana Rook, Ph.D.", "Ana Rook, Ph.D.", []),
    ("Ana Rook in Hull and agencies", "Ana Rook", ASKED),
    ("Von Anna-Lena Grach und Jörg Tarrow", "Anna-Lena Grach+Jörg Tarrow", []),
    ("From Ana Rook in Leeds", "Ana Rook", ASKED),
]


@pytest.mark.parametrize("above", ["", "The river took the oldest bridge on its way to the sea"])
@pytest.mark.parametrize(("line", "names", "asked"), SIGNED)
def test_a_byline_with_more_than_names_signs_and_asks(
    line: str, names: str, asked: list[Ask], above: str
) -> None:
    title = "A pier closes for good in May" if above else "Pier closes"
    head = [title, above, line, DATE] if above else [title, line, DATE]
    story = read(document(*head, LEAD, "It will open in May."), "signed.txt")
    authors = [credit.name for credit in story.credits if credit.work is Work.AUTHOR]
    assert (story.headline, story.byline, "+".join(authors)) == (title, line, names)
    assert [q.kind for q in story.questions if q.text == line] == asked


def test_a_standfirst_may_begin_with_from_or_by() -> None:
    for line in (
        "From the Corn Hall in Leeds to the sea, nobody had been told",
        "By Order of the King, a bridge may not be crossed on foot",
    ):
        story = read(document("A pier closes for good in May", line, DATE, LEAD), "first.txt")
        assert (story.headline, story.credits) == ("A pier closes for good in May", ())
