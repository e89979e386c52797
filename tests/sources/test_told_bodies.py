"""A page that shows none of its story has the text that its data give."""

from __future__ import annotations

import json

import pytest

from articles.sources import DocumentRefused, Paragraph, Role, Story
from tests.sources.samples import LEAD, read

NEXT = "A ferry will run in its place, said Orla Venn."
WALL = "<div class=paywall><p>To read on, subscribe now.</p></div>"


def page(body: object, shown: str = WALL) -> Story:
    data = {"@type": "NewsArticle", "headline": "Bridge to close", "articleBody": body}
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    page = f"<html><head>{script}</head><body><h1>Bridge to close</h1>{shown}</body></html>"
    return read(page.encode(), "page.html")


def text(story: Story) -> list[str]:
    return [block.text for block in story.body if isinstance(block, Paragraph)]


@pytest.mark.parametrize(
    "body",
    [
        f"{LEAD}\n\n{NEXT}",
        f"{LEAD}\n{NEXT}",
        f"{LEAD}\n \n\n{NEXT}\n",
        f"<p>{LEAD}</p><p>A <b>ferry</b> will run in its place, said Orla&nbsp;Venn.</p>",
    ],
)
def test_a_text_that_is_not_shown_is_read_from_the_data(body: str) -> None:
    story = page(body)
    assert (story.headline, text(story)) == ("Bridge to close", [LEAD, NEXT])
    roles = {line.text: line.role for line in story.lines}
    assert roles["To read on, subscribe now."] is Role.FURNITURE


def test_a_teaser_of_it_is_no_standfirst() -> None:
    story = page(f"{LEAD}\n\n{NEXT}", f"<div class=teaser><p>{LEAD}</p></div>")
    assert (story.standfirst, text(story)) == ("", [LEAD, NEXT])


def test_a_text_that_is_shown_is_read_once() -> None:
    assert text(page(f"{LEAD}\n\n{NEXT}", f"<p>{LEAD}</p><p>{NEXT}</p>")) == [LEAD, NEXT]


@pytest.mark.parametrize("body", ["", None, 7, ["x"], " \n "])
def test_a_page_without_any_text_is_refused(body: object) -> None:
    with pytest.raises(DocumentRefused, match="a page without a story"):
        page(body)


def test_an_embargo_in_the_data_s_text_holds() -> None:
    story = page(f"EMBARGOED UNTIL FRIDAY\n\n{LEAD}")
    assert [question.kind.value for question in story.questions] == ["embargo_unclear"]
