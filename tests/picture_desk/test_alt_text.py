from __future__ import annotations

import pytest

from articles.picture_desk.alt_text import LONGEST, advice

CAPTION = "The new slip at Ostlemere, on Monday."


@pytest.mark.parametrize(
    ("alt", "said"),
    [
        ("", "Nothing yet"),
        (" \n", "Nothing yet"),
        ("Picture of a lamp", "begins with “picture of”"),
        ("A photo showing two men", "begins with “picture of”"),
        ("Bild von einem Hafen", "begins with “picture of”"),
        ("IMG_2041.JPG", "name of a file"),
        ("DSC 0412", "name of a file"),
        ("slip-final-2.webp", "name of a file"),
        ("a " * LONGEST, "It is long"),
        ("the new slip at Ostlemere on Monday", "the same as the caption"),
    ],
)
def test_each_fault_is_said(alt: str, said: str) -> None:
    (sentence,) = advice(alt, CAPTION)
    assert said in sentence


@pytest.mark.parametrize(
    "alt",
    [
        "Two men carry a lamp down stone steps.",
        "A picturesque harbour of wooden boats",
        "Imagery of war on a wall painting.",
        "A map of the harbour, the slip in red.",
        "x" * LONGEST,
    ],
)
def test_nothing_is_said_of_what_is_well(alt: str) -> None:
    assert list(advice(alt, CAPTION)) == []


def test_no_caption_is_no_double() -> None:
    assert list(advice("A lamp.", "")) == []
