"""Names alone under a headline, without "By" or a date: who signs by place, and who is asked."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Story, Work
from tests.sources.samples import LEAD, document, read

TITLE = "Town to close its oldest bridge"
FILED = f"OSTLEMERE, Lennshire — {LEAD}"
MORE = "It will open again in May, the engineer in charge told the paper."


def authors(story: Story) -> list[str]:
    return [credit.name for credit in story.credits if credit.work is Work.AUTHOR]


@pytest.mark.parametrize(
    ("head", "names"),
    [
        (("Ada Marlow", FILED), ["Ada Marlow"]),
        (("ADA MARLOW", f"LONDON — {LEAD}"), ["Ada Marlow"]),
        (("Ada Marlow", f"MILLVILLE - {LEAD}"), ["Ada Marlow"]),
        (("Ada Marlow and Ben Tarrow", FILED), ["Ada Marlow", "Ben Tarrow"]),
        (("Nobody had been told until Tuesday", "Ada Marlow", FILED), ["Ada Marlow"]),
        (("Ada Marlow", "Ostlemere Courier", LEAD), ["Ada Marlow"]),
        (("Ada Marlow", "The Lenn Valley Gazette", LEAD), ["Ada Marlow"]),
        (("Ada Marlow", "@adamarlow", LEAD), ["Ada Marlow"]),
        (("Ada Marlow in Hull", LEAD), ["Ada Marlow"]),
        (("Ada Marlow | Ostlemere Courier", LEAD), ["Ada Marlow"]),
        (("Ada Marlow", LEAD, MORE, "Ada Marlow covers rivers for the Courier."), ["Ada Marlow"]),
    ],
)
def test_names_sign_above_what_only_stands_under_a_byline(
    head: tuple[str, ...], names: list[str]
) -> None:
    story = read(document(TITLE, *head, MORE), "placed.txt")
    assert (authors(story), story.questions) == (names, ())


@pytest.mark.parametrize(
    "rest",
    [
        ("Ada Marlow", LEAD),
        ("Ada Marlow", FILED, "Ada Marlow, who crosses it every day, had been told nothing."),
        ("Ada Marlow", FILED, "Ms Marlow had been told nothing of it."),
        ("Bridge Closure", FILED),
        ("Storm Damage", FILED, "Nobody had seen such damage before."),
        ("Ada Marlow", "Corn Theatre", LEAD),
    ],
)
def test_names_that_the_story_tells_of_or_that_stand_alone_are_asked(rest: tuple[str, ...]) -> None:
    story = read(document(TITLE, *rest, MORE), "asked.txt")
    assert authors(story) == []
    asked = [question for question in story.questions if question.text == rest[0]]
    assert [question.kind for question in asked] == [Ask.CREDIT_UNCLEAR]
