"""NewsML-G2 that brings the bytes of its pictures along."""

from __future__ import annotations

from base64 import encodebytes

import pytest

from articles.sources import Ask, Figure, Paragraph, Role, Story
from tests.pictures import picture as bytes_of
from tests.sources.samples import LEAD
from tests.sources.test_newsml_g2 import XHTML, item, stories

PACKED = encodebytes(bytes_of()).decode()
ABOUT = "<by>Tamsin Oake</by><creditline>AFP</creditline><description>The bridge.</description>"


def inline(packed: str = PACKED, how: str = 'encoding="base64"', width: int = 40) -> str:
    return f'<inlineData contenttype="image/jpeg" width="{width}" {how}>{packed}</inlineData>'


def figure_of(story: Story) -> Figure:
    (figure,) = (it for it in story.body if isinstance(it, Figure))
    return figure


@pytest.mark.parametrize("how", ['encoding="base64"', 'encoding="enc:base64"', ""])
def test_its_bytes_become_the_picture_of_the_story(how: str) -> None:
    content = f'{inline(how=how)}<remoteContent href="p.jpg" contenttype="image/jpeg"/>'
    shot = item("picture:1", kind="picture", about=ABOUT, content=content)
    (story,) = stories(item(), shot)
    (kept,) = story.pictures
    assert kept.data == bytes_of()
    assert (figure_of(story).href, figure_of(story).caption) == (kept.name, "The bridge.")
    assert not any(PACKED[:40] in line.text for line in story.lines)


def test_a_text_may_hold_its_picture_itself() -> None:
    (story,) = stories(item(content=XHTML + inline()))
    assert [it.data for it in story.pictures] == [bytes_of()]
    assert figure_of(story).href == story.pictures[0].name
    assert [it.text for it in story.body if isinstance(it, Paragraph)] == [LEAD]


def test_a_picture_alone_keeps_its_bytes() -> None:
    (story,) = stories(item("picture:1", kind="picture", about=ABOUT, content=inline()))
    assert [it.data for it in story.pictures] == [bytes_of()]


def test_the_widest_of_several_is_the_picture() -> None:
    small = encodebytes(bytes_of("red")).decode()
    content = inline(small, width=20) + inline(width=400)
    (story,) = stories(item(), item("picture:1", kind="picture", about=ABOUT, content=content))
    assert [it.data for it in story.pictures] == [bytes_of()]


def test_bytes_that_are_no_picture_are_asked_about() -> None:
    shot = item("picture:1", kind="picture", about=ABOUT, content=inline("bm8gcGljdHVyZQ=="))
    (story,) = stories(item(), shot)
    assert story.pictures == ()
    assert [it.kind for it in story.questions] == [Ask.NOT_READ]
    assert figure_of(story).caption == "The bridge."


def test_what_is_packed_otherwise_is_told_by_its_length() -> None:
    zipped = '<inlineData contenttype="text/html" encoding="gzip">H4sIAAAA</inlineData>'
    (story,) = stories(item(content=XHTML + zipped))
    told = [it.text for it in story.lines if it.role == Role.METADATA]
    assert any("encoding gzip, 8 characters" in text for text in told)
    assert not any("H4sI" in text for text in told)
