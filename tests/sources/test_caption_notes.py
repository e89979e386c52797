"""A note from desk to desk in a picture's words is for no reader, whatever the format."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Figure, Role, Story
from tests.sources.samples import LEAD, read

TITLE = "Town to close its oldest bridge"


def story_of(caption: str, credit: str = "") -> Story:
    credit_part = f"<span class=credit>{credit}</span>" if credit else ""
    figure = f"<figure><img src=a.jpg><figcaption>{caption}{credit_part}</figcaption></figure>"
    page = f"<html><body><article><h1>{TITLE}</h1><p>{LEAD}</p>{figure}</article></body></html>"
    return read(page.encode(), "page.html")


def figure_of(story: Story) -> Figure:
    (figure,) = (block for block in story.body if isinstance(block, Figure))
    return figure


@pytest.mark.parametrize(
    ("caption", "kept"),
    [
        ("The bridge at dawn. [NB ring him again before we run it]", "The bridge at dawn."),
        ("The bridge [LEGAL: is it theirs?] at dawn.", "The bridge at dawn."),
    ],
)
def test_a_note_in_a_stated_caption_is_taken_out_and_asked(caption: str, kept: str) -> None:
    story = story_of(caption)
    assert figure_of(story).caption == kept
    assert [(q.kind, q.text, q.proposal) for q in story.questions] == [
        (Ask.UNKNOWN_LINE, caption, kept)
    ]
    assert "notes" in story.hold


def test_the_credit_behind_a_note_is_still_read() -> None:
    figure = figure_of(story_of("The bridge at dawn. [NB ring him again] Photo: Jo Poe"))
    assert (figure.caption, figure.credits[0].name) == ("The bridge at dawn.", "Jo Poe")


def test_a_caption_that_is_all_note_is_no_caption() -> None:
    story = story_of("[NB: ring him again before we run it]")
    assert figure_of(story).caption == ""
    assert Role.NOT_FOR_PUBLICATION in [line.role for line in story.lines]
    assert story.hold


def test_brackets_that_tell_readers_something_stay() -> None:
    caption = "The bridge [left] and the ferry (in blue) at dawn."
    story = story_of(caption)
    assert (figure_of(story).caption, story.questions, story.hold) == (caption, (), "")
