"""Pictures of Word documents, and the captions and credits that stand by them."""

from __future__ import annotations

import pytest

from articles.sources import Figure, Paragraph, Story
from tests.sources.samples import LEAD, read
from tests.sources.word import docx, drawing, p, run

TITLE = p("Bridge to close for a year", style="Title")
PICTURE = (("rId9", "image", "media/bridge.jpg"),)
JPEG = {"word/media/bridge.jpg": b"\xff\xd8\xff picture"}


def story(*body: str) -> Story:
    return read(docx(TITLE, *body, linked=PICTURE, parts=JPEG), "bridge.docx")


def figures(found: Story) -> list[Figure]:
    return [block for block in found.body if isinstance(block, Figure)]


@pytest.mark.parametrize(
    "caption",
    [
        p("The bridge in May. (AP Photo/Jonah Pell)", style="Caption"),
        p("The bridge in May. (AP Photo/Jonah Pell)"),
        p(run("The bridge in May. (AP Photo/Jonah Pell)", "<w:i/>")),
    ],
)
def test_a_picture_has_the_caption_below_it(caption: str) -> None:
    found = story(p(LEAD), p(drawing("rId9", "A bridge")), caption)
    (figure,) = figures(found)
    assert (figure.caption, figure.alt, figure.href) == (
        "The bridge in May.",
        "A bridge",
        "bridge.jpg",
    )
    assert [credit.name for credit in figure.credits] == ["Jonah Pell"]
    assert [(it.name, it.data) for it in found.pictures] == [("bridge.jpg", *JPEG.values())]


def test_a_caption_may_stand_above_its_picture() -> None:
    caption = p("The bridge in May.", style="Caption")
    found = story(p(LEAD), caption, p(drawing("rId9")))
    assert [(it.caption, it.href) for it in figures(found)] == [
        ("The bridge in May.", "bridge.jpg")
    ]


def test_running_text_below_a_picture_is_no_caption() -> None:
    found = story(p(drawing("rId9")), p(LEAD))
    assert [it.caption for it in figures(found)] == [""]
    assert [it.text for it in found.body if isinstance(it, Paragraph)] == [LEAD]


@pytest.mark.parametrize(
    "caption",
    [
        p("Caption: The bridge in May.", style="Caption"),
        p("Caption: The bridge in May."),
        p("PHOTO CAPTION: The bridge in May."),
        p("Image caption, The bridge in May.", style="Caption"),
        p("Caption: The bridge in May. (AP Photo/Jonah Pell)", style="Caption"),
    ],
)
def test_a_label_is_no_part_of_the_caption(caption: str) -> None:
    (figure,) = figures(story(p(LEAD), p(drawing("rId9")), caption))
    assert (figure.caption, figure.href) == ("The bridge in May.", "bridge.jpg")


def test_a_caption_that_speaks_of_captions_stays_whole() -> None:
    caption = p("Caption writers at the bridge.", style="Caption")
    (figure,) = figures(story(p(LEAD), p(drawing("rId9")), caption))
    assert figure.caption == "Caption writers at the bridge."
