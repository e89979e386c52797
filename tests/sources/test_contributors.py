"""Contributor lines parse whole, or not at all."""

from __future__ import annotations

import pytest

from articles.sources import Lexicon, Work, read
from articles.sources.grammar.contributors import contributors

LEXICON = Lexicon.standard()
REPORTER, CONTRIBUTOR = Work.REPORTER, Work.CONTRIBUTOR
WRITER, EDITOR = Work.WRITER, Work.EDITOR

LINES = [
    ("Zora ur-Hassan reported from Karachi, and Tobias Quill from Kabul.",
     [("Zora ur-Hassan", REPORTER, "Karachi"), ("Tobias Quill", REPORTER, "Kabul")]),
    ("Ana Rook reported from Washington, and Cho Sang-ho from Seoul, South Korea. Ben Tarrow "
     "contributed reporting from Glendale, Ariz.",
     [("Ana Rook", REPORTER, "Washington"), ("Cho Sang-ho", REPORTER, "Seoul, South Korea"),
      ("Ben Tarrow", CONTRIBUTOR, "Glendale, Ariz.")]),
    ("Ana Rook and Ben Tarrow reported from Kyiv.",
     [("Ana Rook", REPORTER, "Kyiv"), ("Ben Tarrow", REPORTER, "Kyiv")]),
    ("(Reporting by Ana Rook in Hong Kong; additional reporting by Ben Tarrow in Shanghai; Editing "
     "by Petra Moss)",
     [("Ana Rook", REPORTER, "Hong Kong"), ("Ben Tarrow", CONTRIBUTOR, "Shanghai"),
      ("Petra Moss", EDITOR, "")]),
    ("Reporting by Ana Rook Editing by Petra Moss",
     [("Ana Rook", REPORTER, ""), ("Petra Moss", EDITOR, "")]),
    ("Reporting by Ana Rook, writing by Ben Tarrow, Editing by Petra Moss and Jonah Pell",
     [("Ana Rook", REPORTER, ""), ("Ben Tarrow", WRITER, ""), ("Petra Moss", EDITOR, ""),
      ("Jonah Pell", EDITOR, "")]),
    ("Rook reported from New York. Associated Press writers Ben Tarrow in Johnstown, Pennsylvania, "
     "and Petra Moss in Atlanta contributed to this report.",
     [("Rook", REPORTER, "New York"), ("Ben Tarrow", CONTRIBUTOR, "Johnstown, Pennsylvania"),
      ("Petra Moss", CONTRIBUTOR, "Atlanta")]),
    ("Ana Rook contributed to this article.", [("Ana Rook", CONTRIBUTOR, "")]),
    ("Ana Rook contributed research.", [("Ana Rook", Work.RESEARCHER, "")]),
    ("— Ana Rook reporting from Tel Aviv", [("Ana Rook", REPORTER, "Tel Aviv")]),
    ("With files from The Canadian Press and Ana Rook",
     [("The Canadian Press", Work.SOURCE, ""), ("Ana Rook", CONTRIBUTOR, "")]),
    ("--With assistance from Ana Rook and Ben Tarrow.",
     [("Ana Rook", CONTRIBUTOR, ""), ("Ben Tarrow", CONTRIBUTOR, "")]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_line_is_read(line: str, expected: list[tuple[str, Work, str]]) -> None:
    found = contributors(line, LEXICON)
    assert [(made.name or made.agency, made.work, made.place) for made in found] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Correspondent Ana Rook reported from the headquarters that nobody had come.",
        "Losses were reported from both banks.",
        "The Ostlemere Courier reported that the river had crested.",
        "Ostlemere Post reported:",
        "— Counsel Ben Tarrow",
        "The reporting by Ana Rook was praised by the judges.",
        "He contributed to this report on rivers in 1998.",
        "With help from the neighbors, she rebuilt the pier.",
    ],
)
def test_running_text_is_no_contributor_line(sentence: str) -> None:
    assert contributors(sentence, LEXICON) == ()


def test_with_a_byline_nobody_is_proposed_as_author() -> None:
    text = (
        "The River Rises Again\n\nBy Ana Rook\n\nThe river rose for a third day on Friday, and the "
        "town could only wait.\n\nReporting by Ana Rook in Kyiv; Editing by Petra Moss\n"
    )
    story = read(text.encode(), "signed.txt")
    assert [credit.work for credit in story.credits] == [Work.AUTHOR, REPORTER, EDITOR]
    assert story.questions == ()
