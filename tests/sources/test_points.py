"""Lists in plain text stay in the story, all of their lines."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Paragraph, Story
from tests.sources.samples import LEAD, document, read

MORE = "It opened again in the spring, and the town walked over it twice."


def story_of(*items: str) -> Story:
    return read(document("Town to close its oldest bridge", "By Ana Rook", LEAD, *items, MORE), "a")


def paragraphs(story: Story) -> list[str]:
    return [block.text for block in story.body if isinstance(block, Paragraph)]


@pytest.mark.parametrize(
    "items",
    [
        ("* The roof is old", "* The chapel is dry"),
        ("1. The roof", "2. The chapel", "3. The quay"),
        ("1) The roof", "2) The chapel"),
        ("- The roof is old", "- The chapel is dry"),
        ("The council listed:", "* The roof of the hall is very old", "* The chapel of it is dry"),
    ],
)
def test_lists_are_paragraphs(items: tuple[str, ...]) -> None:
    story = story_of(*items)
    assert paragraphs(story) == [LEAD, *items, MORE]
    assert story.questions == ()


def test_what_reads_like_other_headlines_stays_and_is_asked() -> None:
    items = ("* Mill on the Lenn Sold for Flats", "* Storm Takes the Roof of the Corn Hall")
    story = story_of(*items)
    assert paragraphs(story) == [LEAD, *items, MORE]
    assert [(ask.kind, ask.text) for ask in story.questions] == [(Ask.UNKNOWN_LINE, items[0])]


def test_numbered_headings_with_text_between_them_stay_headings() -> None:
    between = "The roof of the hall was laid by hand, and no slate of it is whole."
    story = story_of("1. The roof", between, "2. The chapel")
    assert paragraphs(story) == [LEAD, between, MORE]
