"""A figure's caption that ends in a credit gives it up."""

from __future__ import annotations

import pytest

from articles.sources import Figure, Story
from tests.sources.samples import LEAD, read


def figure(caption: str) -> tuple[Figure, Story]:
    page = (
        f"<article><h1>Bridge to close</h1><p>{LEAD}</p><figure><img src=a.jpg>"
        f"<figcaption>{caption}</figcaption></figure></article>"
    )
    story = read(page.encode(), "page.html")
    return next(block for block in story.body if isinstance(block, Figure)), story


@pytest.mark.parametrize(
    "credit",
    ["Credit: Jim Poe / Teal RC", "Photograph: Jim Poe/AP", "Image credit: Ana Rook / Lenn Rowers"],
)
@pytest.mark.parametrize("joint", ["The eights. ", "The eights.<br>", "“We won!” <br/>", ""])
def test_a_marked_credit_is_one_whoever_is_credited(joint: str, credit: str) -> None:
    found, story = figure(f"{joint}{credit}")
    assert found.credit_line == credit.partition(": ")[2]
    assert found.caption == joint.replace("<br>", "").replace("<br/>", "").strip()
    named = [credit.name for credit in found.credits]
    assert named in (["Jim Poe"], ["Ana Rook"]) or story.questions


def test_a_caption_that_talks_of_credit_stays_whole() -> None:
    for caption in (
        "Credit where it is due: the eights won.",
        "The winners. They got credit: a lot",
    ):
        assert figure(caption)[0].caption == caption
