"""Lines that name a picture's file: "[Image: lamp.jpg]"."""

from __future__ import annotations

import pytest

from articles.sources import Story
from articles.sources.story import Figure, Paragraph
from tests.sources.samples import LEAD, document, read

SHED = "It had been taken down in a storm and kept in a shed."
AFTER = "The council will meet again in June, and nobody expects it to be short."


def told(*blocks: str) -> Story:
    text = document("Council lights the lamp", "By Rosa Tindrel", LEAD, SHED, *blocks, AFTER)
    return read(text, "lamp.txt")


def figures(story: Story) -> list[Figure]:
    return [it for it in story.body if isinstance(it, Figure)]


@pytest.mark.parametrize("word", ["Image", "PHOTO", "picture"])
def test_a_file_its_caption_and_its_credit_are_one_figure(word: str) -> None:
    story = told(f"[{word}: lamp.jpg]", "Caption: The lamp on the quay", "Photograph: Zoë Müller")
    (only,) = figures(story)
    assert (only.href, only.caption, only.credit_line) == (
        "lamp.jpg",
        "The lamp on the quay",
        "Zoë Müller",
    )
    assert [credit.name for credit in only.credits] == ["Zoë Müller"]
    assert SHED in [it.text for it in story.body if isinstance(it, Paragraph)]


def test_lines_under_each_other_are_told_apart() -> None:
    story = told("[Image: lamp.jpg]\nCaption: The lamp on the quay\nPhotograph: Zoë Müller")
    (only,) = figures(story)
    assert (only.href, only.caption) == ("lamp.jpg", "The lamp on the quay")


def test_a_file_without_words_is_a_figure_and_nobody_s_name() -> None:
    (only,) = figures(told("[Image: Old lamp 2.png]"))
    assert (only.href, only.caption, only.credits) == ("Old lamp 2.png", "", ())


def test_a_name_in_brackets_is_still_a_credit() -> None:
    story = told("The lamp on the quay", "[Image: Zoë Müller]")
    (only,) = figures(story)
    assert [credit.name for credit in only.credits] == ["Zoë Müller"]
