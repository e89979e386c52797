"""What feet and asides of a page say of the story: who helped, what was corrected."""

from __future__ import annotations

import pytest

from articles.sources import PullQuote, Role, Story, Work
from tests.sources.samples import LEAD, read

MORE = "<p>A ferry will run in its place, said Orla Venn.</p>" * 2
AMENDED = "This article was amended on 13 March 2024. An earlier version misnamed the ferry."


def page(foot: str, *, outside: bool = False) -> Story:
    inner, outer = ("", foot) if outside else (foot, "")
    text = f"<p>{LEAD}</p>{MORE}"
    story = f"<article><h1>Bridge to close</h1>{text}{inner}</article>"
    return read(f"<html><body>{story}{outer}</body></html>".encode(), "page.html")


@pytest.mark.parametrize("outside", [False, True])
@pytest.mark.parametrize("tag", ["footer", "aside"])
def test_who_helped_is_credited_at_the_foot(tag: str, outside: bool) -> None:
    story = page(f"<{tag}><p>Additional reporting by Raj Patel</p></{tag}>", outside=outside)
    assert [(it.work, it.name) for it in story.credits] == [(Work.CONTRIBUTOR, "Raj Patel")]


@pytest.mark.parametrize("outside", [False, True])
def test_what_was_corrected_is_kept_from_the_foot(outside: bool) -> None:
    story = page(f"<footer><p>{AMENDED}</p><p>© 2024 Lenn Courier</p></footer>", outside=outside)
    assert [correction.text for correction in story.corrections] == [AMENDED]
    assert story.lines[-1].role is Role.FURNITURE


@pytest.mark.parametrize(
    "foot",
    [
        "<footer><p><a href=x>Correction: the ferry</a></p></footer>",
        "<aside class=related><p>Reporting by Raj Patel</p></aside>",
        "<footer><p>All rights reserved by Lenn Courier</p></footer>",
        "<aside><p>The ferry that never ran, by Ana Rook</p></aside>",
    ],
)
def test_the_rest_of_a_foot_is_the_page_s(foot: str) -> None:
    story = page(foot)
    assert (story.credits, story.corrections) == ((), ())
    assert story.lines[-1].role is Role.FURNITURE


def test_a_quotation_aside_is_a_pull_quote_with_who_said_it() -> None:
    quote = "<blockquote>A ferry will run</blockquote><footer><cite>Orla Venn</cite></footer>"
    story = page(f"<aside>{quote}</aside><p>It sat again on Friday.</p>")
    (pulled,) = [block for block in story.body if isinstance(block, PullQuote)]
    assert (pulled.text, pulled.attribution) == ("A ferry will run", "Orla Venn")
