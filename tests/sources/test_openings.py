"""The first paragraphs of a story are never lost, however short or badly copied."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Paragraph, Role
from tests.sources.samples import LEAD, document, read

TITLE = "Rowers take the county cup"
BYLINE = "By Ana Rook"
MORE = "The crew trained for nine months in borrowed boats before the regatta began at last."


def test_short_sentences_under_a_byline_open_the_story() -> None:
    short = ("It rained.", "It rained all day.", "They rowed.")
    story = read(document(TITLE, BYLINE, *short, LEAD), "short.txt")
    assert [part.text for part in story.body if isinstance(part, Paragraph)] == [*short, LEAD]
    assert (story.standfirst, story.questions) == ("", ())


def test_a_dateline_before_short_sentences_is_read() -> None:
    lead = "OSTLEMERE, Lennshire — It rained. It rained all day."
    story = read(document(TITLE, BYLINE, lead, "They rowed.", LEAD), "short.txt")
    assert story.dateline is not None
    assert story.body[0] == Paragraph(text="It rained. It rained all day.", lines=(5,))


def test_a_sentence_above_the_dateline_is_kept_and_asked() -> None:
    lead = f"OSTLEMERE, Lennshire — {LEAD}"
    story = read(document(TITLE, BYLINE, "The crew land their boat.", lead), "above.txt")
    assert [part.text for part in story.body if isinstance(part, Paragraph)] == [
        "The crew land their boat.",
        LEAD,
    ]
    assert [(q.kind, q.line) for q in story.questions] == [(Ask.CAPTION_CANDIDATE, 5)]


@pytest.mark.parametrize(
    "tail",
    ["Advertisement", "ADVERTISEMENT", "Read more", "Story continues below advertisement",
     "Share this article"],
)  # fmt: skip
def test_furniture_glued_to_a_paragraph_is_asked_and_the_paragraph_kept(tail: str) -> None:
    glued = f"Its piers were put up by masons from the next valley in 1902. {tail}"
    story = read(document(TITLE, BYLINE, glued, LEAD), "glued.txt")
    assert story.body[0] == Paragraph(text=glued, lines=(5,))
    asked = [(q.kind, q.line, q.text, q.proposal) for q in story.questions]
    assert asked == [(Ask.UNKNOWN_LINE, 5, tail, "furniture")]


def test_a_line_of_two_sentences_is_no_subhead() -> None:
    line = "The crew carry their boat home. Nobody helps them"
    story = read(document(TITLE, BYLINE, LEAD, line, MORE), "two.txt")
    assert story.lines[3].role is Role.BODY
    assert [(q.kind, q.line) for q in story.questions] == [(Ask.CAPTION_CANDIDATE, 7)]
