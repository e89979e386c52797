"""Contributor lines parse whole, or not at all."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Lexicon, Work
from articles.sources.grammar.contributors import contributors
from articles.sources.grammar.parties import is_organisation
from tests.sources.samples import LEAD, document, read

LEXICON = Lexicon.standard()
REPORTER, CONTRIBUTOR = Work.REPORTER, Work.CONTRIBUTOR
WRITER, EDITOR = Work.WRITER, Work.EDITOR

LINES = [
    ("Zora ur-Hassan reported from Lisbon, and Tobias Quill from Porto.",
     [("Zora ur-Hassan", REPORTER, "Lisbon"), ("Tobias Quill", REPORTER, "Porto")]),
    ("Ana Rook reported from Washington, and Cho Sang-ho from Seoul, South Korea. Ben Tarrow "
     "contributed reporting from Glendale, Ariz.",
     [("Ana Rook", REPORTER, "Washington"), ("Cho Sang-ho", REPORTER, "Seoul, South Korea"),
      ("Ben Tarrow", CONTRIBUTOR, "Glendale, Ariz.")]),
    ("Ana Rook and Ben Tarrow reported from Kyiv.",
     [("Ana Rook", REPORTER, "Kyiv"), ("Ben Tarrow", REPORTER, "Kyiv")]),
    ("Ana Rook reported from Hull, and Ben Tarrow and Petra Moss from Leeds.",
     [("Ana Rook", REPORTER, "Hull"), ("Ben Tarrow", REPORTER, "Leeds"),
      ("Petra Moss", REPORTER, "Leeds")]),
    ("Abel T. Rook Jr. reported from Glendale, Ariz., and Petra Moss from New York. Cho Sang-ho "
     "contributed reporting from Seoul, South Korea; Ben Ruiz Tarrow from Mexico City; and d'Orla "
     "from Rome.",
     [("Abel T. Rook Jr.", REPORTER, "Glendale, Ariz."), ("Petra Moss", REPORTER, "New York"),
      ("Cho Sang-ho", CONTRIBUTOR, "Seoul, South Korea"),
      ("Ben Ruiz Tarrow", CONTRIBUTOR, "Mexico City"), ("d'Orla", CONTRIBUTOR, "Rome")]),
    ("Ana Rook reported from Hull, Wis. Associated Press writers Ben Tarrow in Hull and Petra "
     "Moss in Leeds contributed to this report.",
     [("Ana Rook", REPORTER, "Hull, Wis."), ("Ben Tarrow", CONTRIBUTOR, "Hull"),
      ("Petra Moss", CONTRIBUTOR, "Leeds")]),
    ("Ana J Rook reported from St. Louis and Ben E. Tarrow from The Hague.",
     [("Ana J Rook", REPORTER, "St. Louis"), ("Ben E. Tarrow", REPORTER, "The Hague")]),
    ("Ana Rook reported from London and Paris.", [("Ana Rook", REPORTER, "London and Paris")]),
    ("(Reporting by Ana Rook in Hong Kong; additional reporting by Ben Tarrow in Shanghai; Editing "
     "by Petra Moss)",
     [("Ana Rook", REPORTER, "Hong Kong"), ("Ben Tarrow", CONTRIBUTOR, "Shanghai"),
      ("Petra Moss", EDITOR, "")]),
    ("Reporting by Ana Rook in Hull, Ben Tarrow and Petra Moss in Leeds",
     [("Ana Rook", REPORTER, "Hull"), ("Ben Tarrow", REPORTER, "Leeds"),
      ("Petra Moss", REPORTER, "Leeds")]),
    ("Reporting by Ana Rook Editing by Petra Moss",
     [("Ana Rook", REPORTER, ""), ("Petra Moss", EDITOR, "")]),
    ("Reporting by Ana Rook, writing by Ben Tarrow, Editing by Petra Moss and Jonah Pell",
     [("Ana Rook", REPORTER, ""), ("Ben Tarrow", WRITER, ""), ("Petra Moss", EDITOR, ""),
      ("Jonah Pell", EDITOR, "")]),
    ("Rook reported from New York and Moss-Tarrow from Washington. Associated Press writers Ben "
     "Tarrow in Johnstown, Pennsylvania, and Petra Moss in Atlanta contributed to this report.",
     [("Rook", REPORTER, "New York"), ("Moss-Tarrow", REPORTER, "Washington"),
      ("Ben Tarrow", CONTRIBUTOR, "Johnstown, Pennsylvania"),
      ("Petra Moss", CONTRIBUTOR, "Atlanta")]),
    ("Ana Rook in Hull, Jo Pell in Leeds and data reporter Ben Tarrow contributed to this report.",
     [("Ana Rook", CONTRIBUTOR, "Hull"), ("Jo Pell", CONTRIBUTOR, "Leeds"),
      ("Ben Tarrow", CONTRIBUTOR, "")]),
    ("AP Business Writer Ana Rook in Leeds and AP video journalist Ben Tarrow contributed.",
     [("Ana Rook", CONTRIBUTOR, "Leeds"), ("Ben Tarrow", CONTRIBUTOR, "")]),
    ("Photojournalist Ana Rook contributed to this report.", [("Ana Rook", CONTRIBUTOR, "")]),
    ("Intern Ana Rook contributed to this report.", [("Ana Rook", CONTRIBUTOR, "")]),
    ("Additional reporting by Ana Rook in Hull; Editing by Ben Tarrow; Tel. +44 20 5555",
     [("Ana Rook", CONTRIBUTOR, "Hull"), ("Ben Tarrow", EDITOR, "")]),
    ("Reporting by Ana Rook; editing by Ben Tarrow; ana.rook@lenn.example; +1 555 0100",
     [("Ana Rook", REPORTER, ""), ("Ben Tarrow", EDITOR, "")]),
    ("Ana Rook contributed to this article.", [("Ana Rook", CONTRIBUTOR, "")]),
    ("Ana Rook contributed research.", [("Ana Rook", Work.RESEARCHER, "")]),
    ("— Ana Rook reporting from Tel Aviv", [("Ana Rook", REPORTER, "Tel Aviv")]),
    ("With files from The Canadian Press and Ana Rook",
     [("The Canadian Press", Work.SOURCE, ""), ("Ana Rook", CONTRIBUTOR, "")]),
    ("--With assistance from Ana Rook and Ben Tarrow.",
     [("Ana Rook", CONTRIBUTOR, ""), ("Ben Tarrow", CONTRIBUTOR, "")]),
    ("AP Sports Writer Ana Rook contributed to this report.", [("Ana Rook", CONTRIBUTOR, "")]),
    ("Post staff writer Ana Rook and researcher Ben Tarrow contributed to this report.",
     [("Ana Rook", CONTRIBUTOR, ""), ("Ben Tarrow", CONTRIBUTOR, "")]),
    ("Ana Rook reported from Hull, and Ben Tarrow from Leeds. Additional reporting by Petra "
     "Moss in York.", [("Ana Rook", REPORTER, "Hull"), ("Ben Tarrow", REPORTER, "Leeds"),
               ("Petra Moss", CONTRIBUTOR, "York")]),
    ("Ana Rook in Hull, and data journalist Ben Tarrow in Leeds contributed to this report.",
     [("Ana Rook", CONTRIBUTOR, "Hull"), ("Ben Tarrow", CONTRIBUTOR, "Leeds")]),
    ("Petra Moss, CNN's Ana Rook and Ben Tarrow contributed to this report.",
     [("Petra Moss", CONTRIBUTOR, ""), ("Ana Rook", CONTRIBUTOR, ""),
      ("Ben Tarrow", CONTRIBUTOR, "")]),
    ("CNN's Ana Rook and Ben Tarrow contributed.",
     [("Ana Rook", CONTRIBUTOR, ""), ("Ben Tarrow", CONTRIBUTOR, "")]),
    ("Ana Rook and Ben Tarrow in Washington, and Petra Moss in Kyiv, contributed to this report.",
     [("Ana Rook", CONTRIBUTOR, "Washington"), ("Ben Tarrow", CONTRIBUTOR, "Washington"),
      ("Petra Moss", CONTRIBUTOR, "Kyiv")]),
    ("Ana Rook reported from Kabul; Ben Tarrow reported from Washington.",
     [("Ana Rook", REPORTER, "Kabul"), ("Ben Tarrow", REPORTER, "Washington")]),
    ("Additional reporting from Ana Rook in Hull.", [("Ana Rook", CONTRIBUTOR, "Hull")]),
    ("Additional reporting: Ana Rook", [("Ana Rook", CONTRIBUTOR, "")]),
    ("Reporting: Ana Rook, Editing: Ben Tarrow",
     [("Ana Rook", REPORTER, ""), ("Ben Tarrow", EDITOR, "")]),
    ("(Reporting by Ana Rook; Editing by Ben Tarrow; +44 20 5550 1000)",
     [("Ana Rook", REPORTER, ""), ("Ben Tarrow", EDITOR, "")]),
    ("(With inputs from PTI)", [("PTI", Work.SOURCE, "")]),
    ("Source: AFP/Reuters", [("AFP", Work.SOURCE, ""), ("Reuters", Work.SOURCE, "")]),
    ("The Canadian Press, with files from Ana Rook",
     [("The Canadian Press", Work.SOURCE, ""), ("Ana Rook", CONTRIBUTOR, "")]),
    ("This report by The Canadian Press was first published Nov. 14, 2026.",
     [("The Canadian Press", Work.SOURCE, "")]),
    ("Additional reporting by the Hull Desk and Ana Rook. Editing by Ben Tarrow and Petra Moss",
     [("Hull Desk", CONTRIBUTOR, ""), ("Ana Rook", CONTRIBUTOR, ""), ("Ben Tarrow", EDITOR, ""),
      ("Petra Moss", EDITOR, "")]),
    ("Reuters and AP contributed to this report.",
     [("Reuters", CONTRIBUTOR, ""), ("AP", CONTRIBUTOR, "")]),
    ("The Lenn Times contributed to this report.", [("The Lenn Times", CONTRIBUTOR, "")]),
    ("Annelie von und zu Rook contributed reporting from Hull.",
     [("Annelie von und zu Rook", CONTRIBUTOR, "Hull")]),
    ("Edited by Ana Rook and translated by Ben Tarrow.",
     [("Ana Rook", EDITOR, ""), ("Ben Tarrow", Work.TRANSLATOR, "")]),
    ("Additional reporting was contributed by Ana Rook in Hull.",
     [("Ana Rook", CONTRIBUTOR, "Hull")]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_line_is_read(line: str, expected: list[tuple[str, Work, str]]) -> None:
    found = contributors(line, LEXICON)
    assert [(made.name or made.agency, made.work, made.place) for made in found] == expected
    organisations = [made.agency for made in found if not made.name]
    assert all(is_organisation(one, LEXICON) for one in organisations)


@pytest.mark.parametrize(
    "sentence",
    [
        "Correspondent Ana Rook reported from the headquarters that nobody had come.",
        "Losses were reported from both banks.",
        "The Ostlemere Courier reported that the river had crested.",
        "The Ostlemere Courier reported from Hull.",
        "Ostlemere Post reported:",
        "— Counsel Ben Tarrow",
        "The reporting by Ana Rook was praised by the judges.",
        "He contributed to this report on rivers in 1998.",
        "With help from the neighbors, she rebuilt the pier.",
        "Written by Ana Rook in 1912, the play ran for years.",
        "The bureau (LENN) has a boat there, as correspondent Ana Rook reported from the Weir.",
        "Floods came again, which reporter Ana Rook reported from Hull.",
        "The ferry's Ana Rook, correspondent Ben Tarrow reported from Hull.",
    ],
)
def test_running_text_is_no_contributor_line(sentence: str) -> None:
    assert contributors(sentence, LEXICON) == ()


# A list that may be read in two ways: who is sure is credited, the rest is asked.
ASKED = [
    ("Ana Rook, Omar al-Tarrow and María Moss contributed reporting from Hull, Leeds and New York.",
     [("Ana Rook", ""), ("Omar al-Tarrow", ""), ("María Moss", "")]),
    ("Ana Rook and Ben Tarrow contributed reporting from Hull and New York.",
     [("Ana Rook", ""), ("Ben Tarrow", "")]),
    ("Ana Rook and Ben Tarrow contributed reporting from Hull, New York.",
     [("Ana Rook", ""), ("Ben Tarrow", "")]),
    ("Ana Rook contributed reporting from Hull and Lennby.", [("Ana Rook", "Hull and Lennby")]),
    ("Ana Rook contributed reporting from Hull and Kings Lenn.", [("Ana Rook", "")]),
    ("Ana Rook contributed reporting from Hull, Kings Lenn and Ben Tarrow from Leeds.",
     [("Ana Rook", ""), ("Ben Tarrow", "Leeds")]),
    ("Reporting was contributed by Ana Rook in Hull, Ben Tarrow in Leeds and Petra Moss.",
     [("Ana Rook", "Hull"), ("Ben Tarrow", "")]),
    ("Audio produced by Ana Rook.", []),
    ("With inputs from agencies", []),
    ("Emily Post contributed to this report.", []),
]  # fmt: skip


@pytest.mark.parametrize(("line", "credited"), ASKED)
def test_what_has_two_readings_is_asked(line: str, credited: list[tuple[str, str]]) -> None:
    story = read(document("The River Rises", LEAD, "It rose again.", line), "two.txt")
    assert [(credit.name, credit.place) for credit in story.credits] == credited
    assert story.contributor_line == line
    assert [(q.kind, q.line) for q in story.questions] == [(Ask.CREDIT_UNCLEAR, 7)]


def test_a_surname_that_the_byline_has_not_is_asked() -> None:
    line = "Rook reported from Hull. Lee reported from Leeds."
    story = read(document("The River Rises", "By Ana Rook", LEAD, line), "surname.txt")
    assert [(it.name, it.place) for it in story.credits] == [("Ana Rook", ""), ("Ana Rook", "Hull")]
    assert [(q.kind, q.proposal) for q in story.questions] == [(Ask.CREDIT_UNCLEAR, "Lee")]


def test_with_a_byline_nobody_is_proposed_as_author() -> None:
    text = (
        "The River Rises Again\n\nBy Ana Rook\n\nThe river rose for a third day on Friday, and the "
        "town could only wait.\n\nReporting by Ana Rook in Kyiv; Editing by Petra Moss\n"
    )
    story = read(text.encode(), "signed.txt")
    assert [credit.work for credit in story.credits] == [Work.AUTHOR, REPORTER, EDITOR]
    assert story.questions == ()


def test_an_outlet_is_no_place() -> None:
    (one,) = contributors("Ana Rook at the Guardian contributed to this report", LEXICON)
    assert (one.agency, one.place) == ("Guardian", "")


def test_a_sign_off_with_addresses_is_no_contact() -> None:
    line = "Reporting by Ana Rook; editing by Ben Tarrow; ana.rook@lenn.example; +1 555 0100"
    story = read(
        document("The River Rises", "By Jo Pell", LEAD, "It rose again.", line), "foot.txt"
    )
    assert [credit.name for credit in story.credits] == ["Jo Pell", "Ana Rook", "Ben Tarrow"]
    assert story.questions == ()
