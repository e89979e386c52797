"""Styles that keep words from readers."""

from __future__ import annotations

import pytest

from articles.sources.hiding import hides


@pytest.mark.parametrize(
    "style",
    [
        "color:#fff;background:#fff",
        "color: #FFF; background-color: white",
        "background:rgb(0, 0, 0); color: black",
        "color: transparent",
    ],
)
def test_letters_of_the_colour_of_their_ground_are_hidden(style: str) -> None:
    assert hides(style)


@pytest.mark.parametrize(
    "style",
    [
        "color:#fff;background:#000",
        "color:white",
        "background:transparent",
        "background:#fff",
        "color:#ffffff;background:#fffffe",
        "color:#fff;background:#fff url(night.png)",
        "border-color:#fff;background:#fff",
    ],
)
def test_letters_on_another_ground_are_not(style: str) -> None:
    assert not hides(style)
