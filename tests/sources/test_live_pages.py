"""Pages that report as it happens: a heading, a clock and a few paragraphs at a time."""

from __future__ import annotations

from articles.sources import Paragraph, Role, Story, Subhead
from tests.sources.samples import read

STATED = (
    '<script type="application/ld+json">{"@context": "https://schema.org", "@type": '
    '"LiveBlogPosting", "headline": "Flood on the Lenn", "datePublished": "2026-03-01T08:00:00Z", '
    '"liveBlogUpdate": [{"@type": "BlogPosting", "headline": "Gates are shut"}]}</script>'
)
FALLS = "The water at the old bridge fell by a hand on Sunday, the keeper of the lock said."
SHUT = "All four gates below the mill were shut at nine, and nobody may cross the weir."


def _page() -> Story:
    posts = "".join(
        f"<div><h2>{heading}</h2><time>{clock}</time><p>{text}</p></div>"
        for heading, clock, text in (
            ("Water falls", "10:00", FALLS),
            ("Gates are shut", "09:00", SHUT),
        )
    )
    body = f"<article><h1>Flood on the Lenn</h1><p>By Ana Rook</p>{posts}</article>"
    return read(f"<html><head>{STATED}</head><body>{body}</body></html>".encode(), "live.html")


def test_each_post_keeps_its_heading() -> None:
    headings = [part.text for part in _page().body if isinstance(part, Subhead)]
    assert headings == ["Water falls", "Gates are shut"]


def test_the_text_below_a_clock_is_text() -> None:
    story = _page()
    assert [part.text for part in story.body if isinstance(part, Paragraph)] == [FALLS, SHUT]
    (clock,) = (line for line in story.lines if line.text == "09:00")
    assert clock.role is Role.FURNITURE
    assert story.questions == ()


def test_a_time_in_a_sentence_stays_in_it() -> None:
    sentence = f"<p><time>At nine</time> {SHUT}</p>"
    page = f"<html><body><article><h1>Flood</h1><p>{FALLS}</p>{sentence}</article></body></html>"
    story = read(page.encode(), "live.html")
    texts = [part.text for part in story.body if isinstance(part, Paragraph)]
    assert texts == [FALLS, f"At nine {SHUT}"]
