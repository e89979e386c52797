"""Small lines that are easily taken for something else: owners, questions, half repairs."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Figure, Role
from tests.sources.samples import LEAD, document, read

TITLE = "Town to close its oldest bridge"
BROKEN = "The bridgeâ€™s end and the Ã?chelle of the mayor were gone in the night, they found."


@pytest.mark.parametrize("line", ["© Jo Poe", "©Jo Poe", "© Jo Poe/Lenn Pictures"])
def test_a_person_with_a_copyright_sign_is_a_credit_and_asked(line: str) -> None:
    story = read(document(TITLE, LEAD, line, "The ferry will run in its place."), "owner.txt")
    assert story.lines[2].role is Role.CREDIT
    assert [(q.kind, q.proposal) for q in story.questions] == [
        (Ask.CREDIT_UNCLEAR, line.lstrip("© "))
    ]


@pytest.mark.parametrize("line", ["© 2024 The Ostlemere Courier", "© 2024 Jo Poe"])
def test_a_year_makes_it_a_legal_notice(line: str) -> None:
    story = read(document(TITLE, LEAD, line), "owner.txt")
    assert story.lines[2].rule == "legal"


def test_an_interview_begins_with_its_first_question() -> None:
    lines = ("Q: How did the bridge fall?", "A: Slowly, and then all at once, as they do here.")
    story = read(document(TITLE, *lines, "Q: Who was on it?", "A: Nobody."), "interview.txt")
    assert story.standfirst == ""
    assert [line.role for line in story.lines[1:]] == [Role.BODY] * 4


def test_a_line_that_cannot_be_turned_back_whole_is_asked_without_a_repair() -> None:
    story = read(document(TITLE, "By Ana Rook", BROKEN), "half.txt")
    assert [(q.kind, q.proposal) for q in story.questions] == [(Ask.ENCODING, "")]


RESERVED = ["RIPRODUZIONE RISERVATA © Copyright LENN", "© dpa. Alle Rechte vorbehalten.",
            "Tous droits réservés"]  # fmt: skip


@pytest.mark.parametrize("line", RESERVED)
def test_rights_reserved_in_any_language_are_a_legal_notice(line: str) -> None:
    story = read(document(TITLE, LEAD, "It will open in May.", line), "owner.txt")
    assert (story.lines[3].rule, story.credits) == ("legal", ())


def test_a_short_word_for_photo_is_no_part_of_the_name() -> None:
    line = "Most w poniedziałek. Fot. Jan Rook/PAP"
    story = read(document(TITLE, LEAD, "It will open in May.", line), "owner.txt")
    (figure,) = (part for part in story.body if isinstance(part, Figure))
    assert figure.caption == "Most w poniedziałek."
    assert [(credit.name, credit.agency) for credit in figure.credits] == [("Jan Rook", "PAP")]


def test_a_short_caption_without_its_credit_is_a_copy() -> None:
    caption = "Traders at the bridge on Monday."
    credited = f"{caption}Credit…Jo Poe for The Lenn Courier"
    story = read(document(credited, TITLE, LEAD, credited, "It will open.", caption, LEAD), "3.txt")
    assert story.lines[5].rule == "caption-again"
