"""A paragraph that a link cut in pieces is one again, and every line is accounted for."""

from __future__ import annotations

from articles.sources import Ask, Paragraph, Role
from tests.sources.samples import LEAD, document, read

TITLE = "The lenn falls below a penny"
MORE = "It fell by half on Friday, and nobody in town could say why that was."


def paragraphs(*blocks: str) -> list[str]:
    story = read(document(*blocks), "cut.txt")
    return [part.text for part in story.body if isinstance(part, Paragraph)]


def test_pieces_before_a_link_and_behind_it_are_one_paragraph() -> None:
    pieces = ("When it comes to coins like", "lenns", ", new investors wait and then they sell.")
    whole = "When it comes to coins like lenns, new investors wait and then they sell."
    assert paragraphs(TITLE, LEAD, *pieces, MORE) == [LEAD, whole, MORE]


def test_a_heading_above_a_cut_paragraph_may_be_its_beginning_and_is_asked() -> None:
    pieces = ("When it comes to coins like", "Lenns", ", new investors wait and then they sell.")
    story = read(document(TITLE, LEAD, *pieces, MORE), "cut.txt")
    assert Paragraph(text="".join(pieces[1:]), lines=(7, 9)) in story.body
    assert [(q.kind, q.text) for q in story.questions] == [(Ask.UNKNOWN_LINE, pieces[0])]


def test_the_first_paragraph_may_be_cut_below_its_dateline() -> None:
    pieces = ("HULL, England — When it comes to coins like", "lenns", ", new investors wait.")
    whole = "When it comes to coins like lenns, new investors wait."
    assert paragraphs(TITLE, "By Ana Rook", *pieces, MORE) == [whole, MORE]


def test_lines_of_a_joined_paragraph_are_all_lines_of_the_body() -> None:
    pieces = ("When it comes to coins like", "lenns", ", new investors wait and then they sell.")
    story = read(document(TITLE, LEAD, *pieces, MORE), "cut.txt")
    assert [line.role for line in story.lines[1:]] == [Role.BODY] * 5
    assert [part.lines for part in story.body] == [(3,), (5, 7, 9), (11,)]


def test_a_whole_paragraph_above_is_left_alone() -> None:
    assert paragraphs(TITLE, LEAD, MORE, ", or so they said.")[1:] == [MORE, ", or so they said."]
