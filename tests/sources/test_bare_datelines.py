"""A town and a dash, or a colon, and nothing more: certain unless the story says otherwise."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Lexicon, Paragraph
from tests.sources.samples import LEAD, document, read

TITLE = "The River Rises Again"
MORE = "It will open again in May, the engineer in charge of the works said on Friday."


@pytest.mark.parametrize(
    ("printed", "joint", "place"),
    [
        ("London", " — ", "London"),
        ("Boston", " - ", "Boston"),
        ("New Delhi", ": ", "New Delhi"),
        ("MILLVILLE", " - ", "Millville"),
        ("OSTLEMERE", " — ", "Ostlemere"),
        ("PORT OSTLE", " – ", "Port Ostle"),
        ("ЛЕННОГОРСК", " — ", "Ленногорск"),
    ],
)
def test_a_town_and_a_dash_before_the_story_is_its_dateline(
    printed: str, joint: str, place: str
) -> None:
    story = read(document(TITLE, printed + joint + LEAD, MORE), "bare.txt")
    assert story.questions == ()
    assert story.dateline is not None
    assert (story.dateline.printed, str(story.dateline.places[0])) == (printed, place)
    assert isinstance(story.body[0], Paragraph)
    assert story.body[0].text == LEAD


@pytest.mark.parametrize(
    ("printed", "joint", "more"),
    [
        ("London", " — ", "Leeds — A ferry went down in the river on the same day."),
        ("MILLVILLE", " - ", "OSTLEMERE - A ferry went down in the river on the same day."),
        ("Dhaka", ": ", "Rook: There was nothing that anybody on the ferry could have done."),
        ("ORPHIC", " — ", "Nobody at ORPHIC had been told of the plan until Friday."),
        ("MARRABLE", " — ", "“We had been told nothing of it,” Ms Marrable said on Friday."),
        ("MARRABLE", " — ", "Marrable said on Friday that she had been told nothing."),
        ("LEEDS CITY", " — ", "The club had been told nothing of the plan until Friday."),
        ("NEW LENN ROVERS", " — ", "The club had been told nothing of the plan."),
        ("ALLOTMENTS", " — ", "Those with allotments had been told nothing of the plan."),
    ],
)
def test_what_the_story_uses_for_something_else_is_asked(
    printed: str, joint: str, more: str
) -> None:
    story = read(document(TITLE, printed + joint + LEAD, more), "other.txt")
    assert story.dateline is None
    assert [(q.kind, q.text) for q in story.questions] == [(Ask.DATELINE_CANDIDATE, printed)]


@pytest.mark.parametrize("label", ["UPDATE", "WATCH", "ANALYSIS", "NEW", "REVEALED", "ROWING"])
@pytest.mark.parametrize("dash", [" — ", " - ", "--"])
def test_a_label_before_a_dash_is_no_town_and_not_asked(label: str, dash: str) -> None:
    story = read(document(TITLE, label + dash + LEAD, MORE), "label.txt")
    assert (story.dateline, story.questions) == (None, ())


def test_a_kicker_that_the_desk_added_is_no_town() -> None:
    lexicon = Lexicon.standard().extended(kickers=("Harbourside",))
    story = read(document(TITLE, f"HARBOURSIDE - {LEAD}", MORE), "own.txt", lexicon)
    assert (story.dateline, story.questions) == (None, ())


def test_a_city_and_a_colon_without_a_full_stop_is_a_headline() -> None:
    title = "London: Two men jailed for river fraud that shocked a nation"
    assert read(document(title, LEAD, MORE), "title.txt").headline == title
