"""Rows of links to other stories in a body are furniture; all other links are the story's."""

from __future__ import annotations

import pytest

from articles.sources import Role, Story
from tests.sources.samples import LEAD, read

MORE = "Boats have carried the mail since the flood of last autumn, and will until the spring."
LINKS = "<li><a href=/news/1>Shop to close</a></li><li><a href=/news/2>Tide takes pier</a></li>"
HEAD = '<link rel=canonical href="https://www.lenn.example/news/9">'


def story_of(html: str) -> Story:
    text = f"<html>{HEAD}<article><h1>Bridge to close</h1><p>{LEAD}</p>{html}<p>{MORE}</p>"
    return read(text.encode(), "page.html")


def body(story: Story) -> list[str]:
    return [part.text for part in story.body if hasattr(part, "text")]


def test_titles_under_the_last_heading_of_a_list_are_furniture() -> None:
    tail = "<div><h3>More in Transport</h3><p>Why the trains are late</p><p>By Ben Tarrow</p></div>"
    story = read(
        f"<article><h1>Bridge to close</h1><p>{LEAD}</p>{tail}</article>".encode(), "a.html"
    )
    assert body(story) == [LEAD]


def test_two_stories_in_one_page_are_held_and_asked() -> None:
    page = (
        f"<article><h1>Bridge to close</h1><p>By Ana Rook</p><p>{LEAD}</p><p>{MORE}</p></article>"
    )
    other = "<article><h1>Bin day moves</h1><p>By Ben Tarrow</p><p>Bins go out.</p><p>So it is.</p>"
    story = read(f"<main>{page}{other}</article></main>".encode(), "page.html")
    assert story.hold == "seems to hold two stories"
    assert [question.text for question in story.questions] == ["Bin day moves"]


@pytest.mark.parametrize(
    "html",
    [
        f"<ul>{LINKS}</ul>",
        f"<section><h2>Around the harbour</h2><ul>{LINKS}</ul></section>",
        f"<div><p>Around the harbour</p><div><ul>{LINKS}</ul></div></div>",
        "<p><a href=/news/1>Shop to close</a></p><p><b><a href=/news/2>Tide takes pier</a></b></p>",
        "<p><a href=/news/1>Shop to close</a> | <a href=/news/2>Tide takes the old pier</a></p>",
        "<ul><li><a href=https://lenn.example/1>Shop to close</a>"
        "<li><a href=https://www.lenn.example/2>Will the ferry stay?</a></ul>",
        "<div><a href=/1><img src=a.jpg><h3>Shop to close</h3></a>"
        "<a href=/2><img src=b.jpg><h3>Tide takes pier</h3></a></div>",
    ],
)
def test_links_to_other_stories_are_furniture(html: str) -> None:
    story = story_of(html)
    assert body(story) == [LEAD, MORE]
    rules = {line.rule for line in story.lines if line.role is Role.FURNITURE}
    assert rules <= {"teaser", "list-related", "stated-furniture"}
    assert "teaser" in rules


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("<p><a href=/1>One of many</a> and <a href=/2>more</a>, he said.</p>",
         ["One of many and more, he said."]),
        ("<p>There are two:</p><ul><li><a href=/a>Ferry</a><li><a href=/b>Bus</a></ul>",
         ["There are two:", "Ferry", "Bus"]),
        ("<ul><li><a href=/a.pdf>The report</a><li><a href=/b.pdf>The answer</a></ul>",
         ["The report", "The answer"]),
        ("<ul><li><a href=#a>The ferry</a><li><a href=#b>The bus</a></ul>",
         ["The ferry", "The bus"]),
        ("<ul><li><a href=https://mill.example/1>A mill</a>"
         "<li><a href=https://mill.example/2>A dam</a></ul>", ["A mill", "A dam"]),
        ("<p><a href=/1>The ferry sails on Friday.</a></p><p><a href=/2>The bus does not.</a></p>",
         ["The ferry sails on Friday.", "The bus does not."]),
    ],
)  # fmt: skip
def test_other_links_are_the_story(html: str, kept: list[str]) -> None:
    assert body(story_of(html)) == [LEAD, *kept, MORE]


def test_a_subhead_above_such_links_stays_over_its_own_text() -> None:
    story = story_of(f"<h2>What comes next</h2><ul>{LINKS}</ul>")
    assert body(story) == [LEAD, "What comes next", MORE]


def test_a_page_of_links_alone_is_not_emptied() -> None:
    text = f"<html>{HEAD}<article><h1>Five to read</h1><ul>{LINKS}</ul></article>"
    assert body(read(text.encode(), "page.html")) == ["Shop to close", "Tide takes pier"]


def test_links_in_markdown_are_told_alike() -> None:
    text = f"# Bridge to close\n\n{LEAD}\n\n- [Shop to close](/1)\n- [Tide](/2)\n\n{MORE}\n"
    assert body(read(text.encode(), "page.md")) == [LEAD, MORE]


def test_links_of_a_feed_are_told_by_the_address_of_its_entry() -> None:
    links = "<li><a href='https://lenn.example/1'>Shop to close</a><li><a href='/2'>Tide</a>"
    html = f"<![CDATA[<p>{LEAD}</p><ul>{links}</ul><p>{MORE}</p>]]>"
    item = f"<link>https://lenn.example/9</link><title>Bridge to close</title><encoded>{html}"
    feed = f"<rss><channel><item>{item}</encoded></item></channel></rss>"
    assert body(read(feed.encode(), "feed.xml")) == [LEAD, MORE]
