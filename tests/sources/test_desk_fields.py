"""Fields that desks write around copy are not for readers, and no headline."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Role, Story
from tests.sources.samples import LEAD, document, read

TITLE = "Town to close its oldest bridge"
END = "The toll was a penny in 1871, and the penny was never raised."
AFTER = "Nobody at the Corn Hall could say on Tuesday who had kept the other keys to the gate."


def test_fields_above_the_headline_are_for_the_desk() -> None:
    fields = "Slug: bridge-toll\nReporter: Ana Rook\nDesk: Town\nWord count: 312\nStatus: second"
    story = read(document(fields, TITLE, LEAD, END, AFTER), "bridge.txt")
    assert story.headline == TITLE
    assert [line.role for line in story.lines[:5]] == [Role.NOT_FOR_PUBLICATION] * 5
    assert [(q.kind, q.proposal) for q in story.questions] == [
        (Ask.BYLINE_FROM_TAGLINE, "Ana Rook")
    ]


def test_a_status_that_is_not_final_holds_the_story() -> None:
    story = read(document("Slug: toll\nStatus: draft", TITLE, LEAD, END, AFTER), "bridge.txt")
    assert "draft" in story.hold


@pytest.mark.parametrize(
    "line",
    [
        "SEO title: Bridge closed",
        "Headline options: Bridge shut; Penny row",
        "Web headline: Bridge closed for a year",
        "Meta description: The bridge is closed.",
        "Reporter’s note: the mayor told me this on the stairs.",
        "Desk note - trim from the bottom please.",
        "EDITORS: Please note this story replaces an earlier version slugged BRIDGE-TOLL.",
        "Editors: this replaces the version sent at noon.",
    ],
)
def test_a_line_to_the_desk_is_kept_from_readers(line: str) -> None:
    story = read(document(TITLE, "By Ana Rook", LEAD, line, END, AFTER), "bridge.txt")
    assert line not in _shown(story)
    assert next(it.role for it in story.lines if it.text == line) is Role.NOT_FOR_PUBLICATION


def test_what_may_be_a_query_to_the_desk_holds_the_story() -> None:
    line = "Query: is the toll right?"
    story = read(document(TITLE, "By Ana Rook", LEAD, line, END, AFTER), "bridge.txt")
    assert story.hold
    assert [q.text for q in story.questions] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Editors: Ana Rook and Ben Tarrow",
        "Status: it’s complicated, says the lock keeper of the ferry he was given.",
        "The slug: a gardener’s enemy since the first lettuce was sown by the Lenn.",
    ],
)
def test_words_of_such_fields_in_copy_stay(line: str) -> None:
    story = read(document(TITLE, "By Ana Rook", LEAD, line, END, AFTER), "bridge.txt")
    assert next(it.role for it in story.lines if it.text == line) is not Role.NOT_FOR_PUBLICATION
    assert not story.hold


def test_more_follows_is_a_handling_word() -> None:
    story = read(document(TITLE, "By Ana Rook", LEAD, "MORE FOLLOWS", END, AFTER), "bridge.txt")
    assert "MORE FOLLOWS" not in _shown(story)
    assert story.questions == ()


def test_initials_of_the_desk_may_have_more_below_them() -> None:
    story = read(document(TITLE, LEAD, END, "burs-ar/bt", AFTER), "bridge.txt")
    assert "burs-ar/bt" not in _shown(story)
    assert next(it.rule for it in story.lines if it.text == "burs-ar/bt") == "wire-initials"


def _shown(story: Story) -> list[str]:
    texts = [getattr(it, "caption", "") or getattr(it, "text", "") for it in story.body]
    return [story.headline, story.standfirst, story.kicker, *texts]
