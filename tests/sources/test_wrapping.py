"""Paragraphs of copy that was broken into lines, by a machine or by hand."""

from __future__ import annotations

from articles.sources import Figure, Paragraph, Subhead
from tests.sources.samples import read

BY_HAND = b"""\
Town to keep its ferry until the spring
By Sunniva Pell

The council of this river town voted on Tuesday to keep the late
ferry until the spring. It had been condemned twice, by members
who had never caught it. Forty residents have offered to handle the ropes.
The harbour office will teach them.

The boat leaves at 23.40. On most nights it carries fewer people
than a bus shelter holds, and on the others it is full of
a choir that sings in the pub across the river until closing time.

Passengers wait at the slip on Monday for the last boat to
the quay. Photo: Joss Marrable/dpa

Pilots said that they had no view.
"""


def test_lines_broken_by_hand_are_joined_between_blank_lines() -> None:
    story = read(BY_HAND, "ferry.txt")
    paragraphs = [block.text for block in story.body if isinstance(block, Paragraph)]
    assert [text.split()[0] for text in paragraphs] == ["The", "The", "Pilots"]
    assert paragraphs[0].endswith("handle the ropes. The harbour office will teach them.")
    assert not any(isinstance(block, Subhead) for block in story.body)


def test_headline_and_byline_that_stand_together_stay_apart() -> None:
    story = read(BY_HAND, "ferry.txt")
    assert story.headline == "Town to keep its ferry until the spring"
    assert story.byline == "By Sunniva Pell"


def test_a_caption_over_two_lines_is_one_caption() -> None:
    story = read(BY_HAND, "ferry.txt")
    figure = next(block for block in story.body if isinstance(block, Figure))
    assert figure.caption == "Passengers wait at the slip on Monday for the last boat to the quay."
    assert figure.lines == (13, 14)


def test_a_caption_that_was_not_wrapped_leaves_the_rest_wrapped() -> None:
    long = b"Passengers wait at the slip on Monday for the last boat. " + b"(Joss Marrable/dpa) "
    caption = long.replace(b"Monday", b"Monday, in rain that had come from the sea at noon,")
    story = read(BY_HAND.replace(b"\nPassengers", b"\n" + caption + b"\n\nPassengers"), "ferry.txt")
    paragraphs = [block.text for block in story.body if isinstance(block, Paragraph)]
    assert [text.split()[0] for text in paragraphs] == ["The", "The", "Pilots"]


def test_sentences_of_one_length_below_a_head_are_paragraphs() -> None:
    lines = (
        "Town council votes to close the old stone bridge for a whole year",
        "Ferry is to run in place of the bridge from the middle of the month",
        "By Ana Rook and Ben Tarrow",
        "The council voted late on Tuesday to close the oldest bridge of all.",
        "Shopkeepers on the north bank said that they knew nothing of it yet.",
        "A ferry will run in its place from the middle of the month, it said.",
    )
    long = (*lines[:2], "By Ana Rook and Ben Tarrow in Ostlemere and Mirela Venn in Skerry")
    for head in (lines[:3], long):
        story = read("\n".join((*head, *lines[3:])).encode(), "lines.txt")
        texts = [block.text for block in story.body if isinstance(block, Paragraph)]
        assert (story.headline, texts) == (lines[0], list(lines[3:]))
        assert not story.hold
