"""Copy written into a form: its labels are not for readers, and say what follows them."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Figure, Role, Story
from tests.sources.samples import LEAD, document, read

TITLE = "Town to close its oldest bridge"


def story_of(*blocks: str) -> Story:
    return read(document(*blocks, LEAD, "It rose again."), "form.txt")


@pytest.mark.parametrize("label", ["HEADLINE: ", "Headline: ", "Hed: ", "headline:  ", "Title : "])
@pytest.mark.parametrize("sign", ["BYLINE: Ana Rook", "By-line: By Ana Rook", "Author: Ana Rook"])
def test_a_form_is_read_without_its_labels(label: str, sign: str) -> None:
    story = story_of(f"{label}{TITLE}", sign)
    assert (story.headline, [credit.name for credit in story.credits]) == (TITLE, ["Ana Rook"])
    assert story.byline == sign.partition(": ")[2]
    assert story.questions == ()


@pytest.mark.parametrize("label", ["Dek", "STANDFIRST", "Subtitle"])
def test_its_standfirst_too(label: str) -> None:
    story = story_of(f"Hed: {TITLE}", f"{label}: Two piers are hollow", "By Ana Rook", "BODY:")
    assert (story.headline, story.standfirst) == (TITLE, "Two piers are hollow")
    assert [line.role for line in story.lines][3] is Role.NOT_FOR_PUBLICATION
    assert story.questions == ()


def test_when_it_may_be_published_is_an_embargo() -> None:
    story = story_of(f"HEADLINE: {TITLE}", "BYLINE: Ana Rook", "PUBLISH: 9 March 2027, 06:00 GMT")
    assert story.embargo is not None
    assert story.standfirst == ""


def test_notes_hold_the_story() -> None:
    story = story_of(f"HEADLINE: {TITLE}", "NOTES: ask Jo Pell before this runs")
    assert "notes" in story.hold
    assert story.standfirst == ""


def test_a_label_that_nobody_knows_is_asked() -> None:
    story = story_of(f"HEADLINE: {TITLE}", "Pillar: The Lenn and its bridges")
    assert [ask.kind for ask in story.questions] == [Ask.UNKNOWN_LINE]
    assert story.standfirst == ""


def test_a_credit_in_capitals_belongs_to_the_caption_above() -> None:
    blocks = (f"HEADLINE: {TITLE}", LEAD, "CAPTION: The bridge in April", "CREDIT: Jo Pell/AFP")
    story = read(document(*blocks, "It rose again."), "form.txt")
    (figure,) = [block for block in story.body if isinstance(block, Figure)]
    assert (figure.caption, figure.credits[0].name) == ("The bridge in April", "Jo Pell")


def test_a_title_may_begin_with_such_a_word() -> None:
    line = "Title: Lenn win it at the last"
    assert story_of(line, "By Ana Rook").headline == line
