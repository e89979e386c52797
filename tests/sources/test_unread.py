"""What credits somebody and cannot be read whole is asked: never guessed, never swallowed."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Paragraph
from tests.sources.samples import LEAD, document, read

TITLE = "Town to close its oldest bridge"


@pytest.mark.parametrize(
    "line",
    [
        "By Ana Rook of Ostlemere",
        "By Ana Rook with help from eleven of her neighbours",
        "By the newsroom and 12 others",
        "Text and photos by Ana Rook",
        "Story and photos by Ana Rook",
        "By Emily Post",
        "Photographs by the pilots of the Lenn",
        "By Land and by Sea the Town Moves Out",
    ],
)
def test_head_line_that_opens_as_a_byline_is_no_standfirst(line: str) -> None:
    story = read(document(TITLE, line, LEAD), "head.txt")
    assert (story.byline, story.standfirst, story.credits) == (line, "", ())
    assert [(q.kind, q.text) for q in story.questions] == [(Ask.CREDIT_UNCLEAR, line)]


def test_whom_a_byline_names_for_certain_is_credited_and_the_rest_asked() -> None:
    line = "By Ana Rook, Reuters and Ben Tarrow"
    story = read(document(TITLE, line, LEAD), "head.txt")
    assert [credit.name for credit in story.credits] == ["Ana Rook", "Ben Tarrow"]
    assert [(q.kind, q.text) for q in story.questions] == [(Ask.CREDIT_UNCLEAR, line)]


@pytest.mark.parametrize("line", ["By Friday the town was empty", "By 9 p.m. the bridge had gone"])
def test_a_standfirst_may_begin_with_a_time(line: str) -> None:
    assert read(document(TITLE, line, LEAD), "time.txt").standfirst == line


@pytest.mark.parametrize(
    ("line", "proposal"),
    [("Ana Rook, Ben Tarrow", "Ana Rook, Ben Tarrow"), ("Zoë O’Dell", "Zoë O’Dell")],
)
def test_names_alone_are_proposed(line: str, proposal: str) -> None:
    story = read(document(TITLE, line, LEAD), "alone.txt")
    assert (story.byline, story.standfirst, story.credits) == ("", "", ())
    assert [(q.kind, q.proposal) for q in story.questions] == [(Ask.CREDIT_UNCLEAR, proposal)]


def test_what_stands_beside_a_name_and_is_unknown_is_asked() -> None:
    story = read(document(TITLE, "By Ana Rook | Something odd", LEAD), "odd.txt")
    assert [credit.name for credit in story.credits] == ["Ana Rook"]
    assert [question.kind for question in story.questions] == [Ask.CREDIT_UNCLEAR]


@pytest.mark.parametrize(
    "line",
    [
        "Our desk in Hull contributed reporting.",
        "Produced by Ana Rook and the crews of the Lenn.",
        "The crew of the Alder helped with research.",
        "Rook in Hull, Ben in Leeds and eleven others, in York, contributed.",
        "This story was reported by Ana Rook.",
    ],
)
def test_last_paragraph_worded_as_a_sign_off_stays_and_is_asked(line: str) -> None:
    story = read(document(TITLE, LEAD, "It rose again.", line), "end.txt")
    assert isinstance(story.body[-1], Paragraph)
    assert [(q.kind, q.text) for q in story.questions] == [(Ask.CREDIT_UNCLEAR, line)]


@pytest.mark.parametrize(
    "line",
    [
        "(إعداد آنا روك للنشرة العربية - تحرير بن تارو)",
        "(Reportage Ana Rook, édité par Ben Tarrow)",
        "(Reporte de Ana Rook; editado en español por Ben Tarrow)",
        "(Bericht von Ana Rook, redigiert von Ben Tarrow.)",
    ],
)
def test_sign_offs_in_other_languages_are_asked(line: str) -> None:
    story = read(document("Skerry", LEAD, "It will open again in May.", line), "off.txt")
    assert [(q.kind, q.text) for q in story.questions] == [(Ask.CREDIT_UNCLEAR, line)]


@pytest.mark.parametrize("line", ["end", "END", "（完）", "Enditem", "(Ende)", "Einde"])
def test_a_word_that_ends_copy_is_no_paragraph(line: str) -> None:
    story = read(document("Skerry", LEAD, "It will open again in May.", line), "end.txt")
    assert (story.lines[-1].rule, story.questions) == ("wire-handling", ())


def test_a_word_that_ends_copy_behind_its_last_sentence_loses_no_paragraph() -> None:
    last = "The ferry will sail in its place from the middle of May. Enditem"
    story = read(document("Skerry", LEAD, last), "end.txt")
    assert len(story.body) == 2
    assert [(q.text, q.proposal) for q in story.questions] == [("Enditem", "furniture")]


@pytest.mark.parametrize(
    "line",
    [
        "Ben Tarrow informó desde Madrid.",
        "Ben Tarrow a contribué à cet article.",
        "Ben Tarrow berichtete aus Hull.",
    ],
)
def test_contributor_lines_in_other_languages_are_asked(line: str) -> None:
    story = read(document("Skerry", LEAD, "It will open again in May.", line), "off.txt")
    assert [(q.kind, q.text) for q in story.questions] == [(Ask.CREDIT_UNCLEAR, line)]


def test_a_foreign_byline_with_more_than_names_is_asked_and_no_standfirst() -> None:
    line = "Par Inès Rook (à Ostlemère) avec AFP"
    text = "L'eau s'est retirée dans la nuit, laissant une boue que personne n'avait vue ici."
    story = read(document("La Lenn redescend à Ostlemère", line, text), "par.txt")
    assert (story.standfirst, story.byline) == ("", line)
    assert [q.kind for q in story.questions] == [Ask.CREDIT_UNCLEAR]
