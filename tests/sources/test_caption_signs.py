"""A sentence above a credit of its own line: whose words make it a caption, and who is asked."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Figure, Story
from tests.sources.samples import LEAD, document, read

TITLE = "Town to close its oldest bridge"
MORE = "It will open again in May, the engineer in charge told the paper."
CREDITS = ("Photo: Ben Tarrow/AFP", "Ben Tarrow/AFP", "(AP Photo/Ben Tarrow)", "Getty Images")


def story_of(caption: str, credit: str) -> Story:
    return read(document(TITLE, "By Ana Rook", LEAD, caption, credit, MORE), "signs.txt")


def captions(story: Story) -> list[str]:
    return [part.caption for part in story.body if isinstance(part, Figure)]


@pytest.mark.parametrize("credit", CREDITS)
@pytest.mark.parametrize(
    "caption",
    [
        "Orla Venn, left, and Tobias Quill at the Corn Hall in Ostlemere.",
        "Divers inspect the piers of the old bridge in Ostlemere on Tuesday, March 3, 2026.",
        "Divers were at work in Ostlemere on Tuesday, March 3, 2026. It was raining.",
        "The ferry that will run in place of the bridge, pictured in the harbour of Ostlemere.",
        "Orla Venn (links) und Tobias Quill vor der alten Brücke in der Stadt.",
    ],
)
def test_words_of_a_caption_above_a_credit_are_certain(caption: str, credit: str) -> None:
    story = story_of(caption, credit)
    assert (captions(story), story.questions) == ([caption], ())


@pytest.mark.parametrize(
    "caption",
    [
        "Shopkeepers wait on the north bank of the river for the first ferry of the whole day.",
        "The oldest bridge in the town of Ostlemere, seen from the tower of the Corn Hall.",
    ],
)
def test_what_people_in_pictures_do_is_a_caption_above_a_marked_credit(caption: str) -> None:
    assert story_of(caption, CREDITS[0]).questions == ()
    asked = story_of(caption, "Getty Images").questions
    assert [question.kind for question in asked] == [Ask.CAPTION_CANDIDATE]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Shopkeepers wait for the ferry and said that they had been told nothing of the plan.",
        "Workers had closed the bridge on Monday.",
        "Sen. Ada Marlow (R-Lenn.) said that she had been told nothing of the plan.",
        "The right to repair was the first thing that the council had left out of its plan.",
    ],
)
@pytest.mark.parametrize("credit", CREDITS)
def test_a_paragraph_above_a_credit_is_asked(paragraph: str, credit: str) -> None:
    story = story_of(paragraph, credit)
    assert Ask.CAPTION_CANDIDATE in [question.kind for question in story.questions]


@pytest.mark.parametrize("credit", CREDITS)
def test_a_date_above_a_credit_is_no_caption(credit: str) -> None:
    story = read(document(TITLE, "By Ana Rook", "3 March 2026", credit, LEAD, MORE), "dated.txt")
    assert captions(story) == [""]
    assert story.published is not None


@pytest.mark.parametrize(
    "paragraph",
    [
        "На острове живут около девятисот человек.",
        "Auf der Insel leben etwa neunhundert Menschen.",
        "A ferry will run in its place from May.",
    ],
)
def test_a_sentence_above_a_credit_of_which_nothing_is_known_is_asked(paragraph: str) -> None:
    questions = story_of(paragraph, CREDITS[0]).questions
    assert [question.kind for question in questions] == [Ask.CAPTION_CANDIDATE]


def test_an_obituary_that_says_who_died_when_is_no_caption() -> None:
    died = "Orla Venn, 84, of Millville, died on Saturday, February 28, 2026, at her home."
    assert read(document("Orla Venn", died, MORE), "died.txt").questions == ()
