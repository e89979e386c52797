"""Credits on a line of their own between paragraphs: a paragraph of the story stays in it."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Figure, Paragraph, Story
from tests.sources.samples import LEAD, document, read

TOLD = "The bridge has been open every day since 1904, apart from four days of a flood."
PLAN = "The council expects the piers to be dry again before the end of the month."
END = "“We waited,” said Orla Venn, who keeps the gardens above the bridge."

CREDITS = [
    ("Photo: Jo Pell", "Jo Pell", "", ""),
    ("Photos by Jo Pell", "Jo Pell", "", ""),
    ("Pictures: Jo Pell/PA", "Jo Pell", "PA", ""),
    ("Courtesy of the Lenn Museum", "", "Lenn Museum", ""),
    ("Photo credit should read Jo Pell/AFP via Getty Images", "Jo Pell", "AFP", "Getty Images"),
    ("Photograph: Jo Pell/The Guardian", "Jo Pell", "The Guardian", ""),
    ("(AP Photo/Jo Pell)", "Jo Pell", "AP", ""),
    ("Jo Pell/Reuters", "Jo Pell", "Reuters", ""),
    ("Jo Pell for The Lenn Post", "Jo Pell", "The Lenn Post", ""),
]


def story_of(*blocks: str) -> Story:
    return read(document("Town to close its oldest bridge", "By Ana Rook", LEAD, *blocks), "a.txt")


@pytest.mark.parametrize("above", [TOLD, PLAN])
@pytest.mark.parametrize(("line", "name", "agency", "through"), CREDITS)
def test_a_paragraph_above_a_credit_is_asked_and_stays(
    above: str, line: str, name: str, agency: str, through: str
) -> None:
    story = story_of(above, line, END)
    paragraphs = [block.text for block in story.body if isinstance(block, Paragraph)]
    (figure,) = [block for block in story.body if isinstance(block, Figure)]
    (credit,) = figure.credits
    assert paragraphs == [LEAD, above, END]
    assert (credit.name, credit.agency, credit.distributor) == (name, agency, through)
    assert (figure.caption, [ask.kind for ask in story.questions]) == ("", [Ask.CAPTION_CANDIDATE])


def test_the_last_paragraph_stays_too() -> None:
    story = story_of(END, PLAN, "Photos: Jo Pell")
    assert [block.text for block in story.body if isinstance(block, Paragraph)][-1] == PLAN


def test_a_file_picture_is_distributed_by_its_agency() -> None:
    story = story_of("The bridge. Jo Pell / NurPhoto via Getty Images file", TOLD)
    (figure,) = [block for block in story.body if isinstance(block, Figure)]
    assert [credit.distributor for credit in figure.credits] == ["Getty Images"]


def test_a_label_and_its_caption_may_stand_on_two_lines_under_the_source() -> None:
    caption = "Plans to close the bridge were made in 2019"
    story = story_of(TOLD, "Image source, Jo Pell/AFP", "Image caption,", caption, END)
    (figure,) = [block for block in story.body if isinstance(block, Figure)]
    assert (figure.caption, figure.credit_line) == (caption, "Jo Pell/AFP")
    assert story.questions == ()


@pytest.mark.parametrize("dash", ["— ", "-- "])
@pytest.mark.parametrize("who", ["AFP", "Jo Pell"])
def test_who_stands_behind_a_dash_at_the_end_is_asked(dash: str, who: str) -> None:
    story = story_of(TOLD, f"{dash}{who}")
    assert [ask.text for ask in story.questions] == [f"{dash}{who}"]
    assert len(story.body) == 2


def test_the_stop_of_an_initial_ends_no_caption() -> None:
    story = story_of(TOLD, "The gates at dusk", "Chang W. Pell/Reuters", END)
    (figure,) = [block for block in story.body if isinstance(block, Figure)]
    assert (figure.caption, figure.credits[0].name) == ("The gates at dusk", "Chang W. Pell")
