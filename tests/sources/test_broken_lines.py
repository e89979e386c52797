"""A paragraph that a line break, a link or an advertisement parted is one where words prove it."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Paragraph, Role, Story, Subhead
from tests.sources.samples import LEAD, document, read

TITLE = "Town to close its oldest bridge"
MORE = "It will open again in May, the engineer in charge told the paper."
FULL = "The ferry that runs in its place has been full every morning since Monday"
WHY = "and nobody on the north bank has been told when a second one will come."


def story_of(*blocks: str) -> Story:
    return read(document(TITLE, "By Ana Rook", *blocks, MORE), "broken.txt")


def paragraphs(story: Story) -> list[str]:
    return [part.text for part in story.body if isinstance(part, Paragraph)]


@pytest.mark.parametrize(
    "pieces",
    [
        (FULL, WHY),
        ("The works of the", "engineer", "are to begin in May."),
        ("They had it from the", "Lenn Company", "which runs the ferry, and from nobody else."),
        ("He counted three boats,", "two barges and a raft, and then went home without a word."),
        (
            "Die Fähre ist seit Montag jeden Morgen voll gewesen",
            "und niemand weiß, warum das so ist.",
        ),
        ("Le bac est plein chaque matin depuis lundi dernier", "et personne ne sait pourquoi."),
    ],
)
def test_pieces_that_read_on_are_one_paragraph(pieces: tuple[str, ...]) -> None:
    story = story_of(LEAD, *pieces)
    assert paragraphs(story) == [LEAD, " ".join(pieces), MORE]
    assert story.questions == ()
    assert {line.role for line in story.lines[2:]} == {Role.BODY}
    assert story.body[1].lines == tuple(range(7, 7 + 2 * len(pieces), 2))


def test_no_half_of_a_lead_is_lost() -> None:
    lines = (TITLE, "By Ana Rook", "The council voted on Tuesday to close the oldest bridge in")
    story = read("\n".join((*lines, "town for a year of work.", MORE)).encode(), "lead.txt")
    assert paragraphs(story) == [f"{lines[2]} town for a year of work.", MORE]


def test_an_advertisement_within_a_sentence_parts_nothing() -> None:
    story = story_of(LEAD, FULL, "Advertisement", WHY)
    assert paragraphs(story) == [LEAD, f"{FULL} {WHY}", MORE]
    assert [line.rule for line in story.lines[3:6]] == ["body", "advertisement", "body-joined"]


@pytest.mark.parametrize(
    "pieces",
    [
        ("What the ferry means", "eBay sellers were told nothing of it, the company said."),
        ("The river runs down to the sea", "and nobody knows where it goes."),
        (
            "Among the things that were decided",
            "the bridge is shut",
            "the ferry runs in its place.",
        ),
    ],
)
def test_headings_verse_and_lists_are_not_joined(pieces: tuple[str, ...]) -> None:
    story = story_of(LEAD, *pieces)
    assert paragraphs(story) == [LEAD, *pieces, MORE]
    assert Ask.UNKNOWN_LINE in [question.kind for question in story.questions]


def test_a_standfirst_in_small_letters_stays_apart_from_its_headline() -> None:
    story = read(document("Bridge closes", WHY, "By Ana Rook", LEAD, MORE), "first.txt")
    assert (story.headline, story.standfirst) == ("Bridge closes", WHY)


def test_a_heading_above_a_name_stays_a_heading() -> None:
    story = story_of(LEAD, "What Ana Rook saw", MORE)
    assert any(isinstance(part, Subhead) for part in story.body)


def test_a_piece_behind_a_link_may_begin_with_its_comma() -> None:
    pieces = ("The outage, the largest", "since 2011", ", was expected to last until Tuesday.")
    story = story_of(LEAD, *pieces)
    whole = "The outage, the largest since 2011, was expected to last until Tuesday."
    assert (paragraphs(story), story.questions) == ([LEAD, whole, MORE], ())
