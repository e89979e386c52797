"""Names alone in the running text: who posted, and who signs a letter, are no headings."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Paragraph, Role
from tests.sources.samples import LEAD, document, read

FALLS = "The water at the old bridge fell by a hand on Sunday, the keeper of the lock said."
SIR = "Sir: I was sorry to read that the bridge will close. My mother sold fish on it for years."


def test_a_name_under_the_clock_of_a_post_is_asked() -> None:
    posts = ("13 minutes ago", "Ana Rook", LEAD, "25 minutes ago", "Ben ur-Tarrow", FALLS)
    story = read(document("Live Updates: The River Rises", *posts), "live.txt")
    assert [line.role for line in story.lines if line.text == "Ben ur-Tarrow"] == [Role.UNKNOWN]
    assert (Ask.CREDIT_UNCLEAR, "Ben ur-Tarrow") in [(q.kind, q.proposal) for q in story.questions]


@pytest.mark.parametrize("title", ["Letters to the editor", "The bridge and its fish"])
def test_who_signs_a_letter_stays_under_it(title: str) -> None:
    signed = ("Ana Rook", "Kings Lenn")
    story = read(document(title, SIR, *signed, SIR.replace("mother", "aunt"), *signed), "post.txt")
    texts = [part.text for part in story.body if isinstance(part, Paragraph)]
    assert texts == [SIR, *signed, SIR.replace("mother", "aunt"), *signed]


def test_the_heading_of_the_next_letter_is_no_place() -> None:
    blocks = (SIR, "Ana Rook", "The bridge and the ferry", SIR.replace("mother", "aunt"))
    story = read(document("Letters to the editor", *blocks), "post.txt")
    assert story.lines[3].role is Role.SUBHEAD


def test_a_name_above_a_paragraph_of_any_other_story_is_a_subhead() -> None:
    story = read(document("Town to close its oldest bridge", LEAD, "Ana Rook", FALLS), "who.txt")
    assert story.lines[2].role is Role.SUBHEAD
