from __future__ import annotations

import pytest

from articles.sources import Ask, Figure, Story
from tests.sources.samples import read

HEAD = """Ferry to Skerry Point will sail again

By Ana Rook

The ferry to Skerry Point will sail again in March, the harbour board said on Tuesday.

"""
TAIL = "\n\nIt had lain at the quay since a storm broke its ramp, and nobody paid for a new one.\n"
CAPTION = "The ferry at the quay in Brackenmoor"


def pictured(lines: str) -> tuple[Story, list[Figure]]:
    story = read((HEAD + lines + TAIL).encode(), "given.txt")
    return story, [block for block in story.body if isinstance(block, Figure)]


@pytest.mark.parametrize(
    "lines",
    [
        f"Image source, Ben Tarrow/AFP\n\nImage caption, {CAPTION}",
        f"Image caption, {CAPTION}\n\nImage source, Ben Tarrow/AFP",
        f"Image source, Ben Tarrow/AFP Image caption, {CAPTION}",
        f"Image source, Ben Tarrow/AFPImage caption, {CAPTION}",
        f"Image caption, {CAPTION} Image source, Ben Tarrow/AFP",
        f"{CAPTION} Image source, Ben Tarrow/AFP",
        f"{CAPTION} Image copyright Ben Tarrow/AFP",
    ],
)
def test_the_source_of_an_image_is_the_credit_of_its_caption(lines: str) -> None:
    story, (figure,) = pictured(lines)
    assert (figure.caption, figure.credit_line) == (CAPTION, "Ben Tarrow/AFP")
    assert [(it.name, it.agency) for it in figure.credits] == [("Ben Tarrow", "AFP")]
    assert story.questions == ()


def test_each_source_goes_to_the_caption_below_it() -> None:
    lines = "\n\n".join(
        f"Image source, {who}\n\nImage caption, The ferry {where}"
        for who, where in (("Reuters", "at the quay"), ("PA Media", "at sea in the rain"))
    )
    _, figures = pictured(lines)
    assert [(it.caption, it.credit_line) for it in figures] == [
        ("The ferry at the quay", "Reuters"),
        ("The ferry at sea in the rain", "PA Media"),
    ]


@pytest.mark.parametrize(
    "credit",
    [
        "Courtesy of Halina Coyle",
        "Courtesy Halina Coyle",
        "Photo courtesy of Halina Coyle",
        "Courtesy of Halina Coyle.",
    ],
)
def test_who_gave_a_picture_is_its_credit_line_and_asked(credit: str) -> None:
    story, (figure,) = pictured(f"{CAPTION}. {credit}")
    assert (figure.caption, figure.credit_line) == (f"{CAPTION}.", credit)
    assert figure.credits == ()
    assert [it.kind for it in story.questions] == [Ask.CREDIT_UNCLEAR]


@pytest.mark.parametrize(
    "text",
    [
        "The tickets came by courtesy of the harbour board, Coyle said.",
        "The image source, a website, had them all, the board said.",
        "Courtesy Counts Most",
    ],
)
def test_courtesy_in_running_text_makes_no_picture(text: str) -> None:
    assert pictured(text)[1] == []
