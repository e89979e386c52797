"""Pictures of ninjs: associated with an item, in its text, or items of their own."""

from __future__ import annotations

import pytest

from articles.sources import (
    Credit,
    Figure,
    Role,
    Story,
    Work,
)
from tests.sources.samples import LEAD
from tests.sources.test_ninjs import roles, story


def figures(told: Story) -> list[Figure]:
    return [part for part in told.body if isinstance(part, Figure)]


PICTURE = {
    "type": "picture",
    "headline": "Bridge",
    "byline": "Tamsin Oake",
    "creditline": "AFP via Getty Images",
    "description_text": "The bridge on Monday.",
    "usageterms": "No sales.",
    "renditions": {
        "small": {"href": "https://p.example/s.jpg", "mimetype": "image/jpeg", "width": 80},
        "big": {"href": "https://p.example/b.jpg", "mimetype": "image/jpeg", "width": 800},
    },
}


@pytest.mark.parametrize("associations", [{"main": PICTURE}, [{"name": "main", **PICTURE}]])
def test_an_associated_picture_is_a_figure(associations: object) -> None:
    (figure,) = figures(story(associations=associations))
    assert (figure.caption, figure.credit_line) == ("The bridge on Monday.", "AFP via Getty Images")
    assert figure.href == "https://p.example/b.jpg"
    assert figure.instructions == "No sales."
    assert figure.credits == (
        Credit(
            work=Work.PHOTOGRAPHER, name="Tamsin Oake", agency="AFP", distributor="Getty Images"
        ),
    )


def test_a_picture_in_the_text_is_not_shown_twice() -> None:
    html = f"<p>{LEAD}</p><figure><img src='https://p.example/s.jpg'></figure>"
    told = story(body_text=None, body_xhtml=html, associations={"main": PICTURE})
    assert [figure.href for figure in figures(told)] == ["https://p.example/s.jpg"]
    assert roles(told)["The bridge on Monday."] is Role.DUPLICATE


def test_a_caption_with_its_credit_is_credited_once() -> None:
    described = {"description_text": "The bridge. (AP Photo/Tamsin Oake)", "creditline": "AP"}
    (figure,) = figures(story(associations={"main": {**PICTURE, **described}}))
    assert (figure.caption, figure.credit_line) == ("The bridge.", "AP Photo/Tamsin Oake")


def test_a_picture_alone_waits_for_its_story() -> None:
    told = story(body_text=None, **PICTURE)
    assert told.hold == "is a picture without a story"
    assert told.credits == ()
    assert [figure.caption for figure in figures(told)] == ["The bridge on Monday."]


def test_terms_behind_the_credit_of_a_caption_are_not_for_readers() -> None:
    caption = "The bridge. (AFP/Tamsin Oake) NO ARCHIVING"
    picture = PICTURE | {"creditline": "AFP/Tamsin Oake", "description_text": caption}
    del picture["usageterms"]
    (figure,) = figures(story(associations={"main": picture}))
    assert (figure.caption, figure.instructions) == ("The bridge.", "NO ARCHIVING")
