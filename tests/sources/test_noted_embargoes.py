"""An embargo holds the story in notes to desks, in headlines and in what heads an advance too."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from articles.sources import Ask, Role, Story
from tests.sources.samples import LEAD, read

TITLE = "Bridge to close for a year"
NEXT = "A ferry will run in its place, said Orla Venn."
THEN = datetime(2027, 3, 5, 6, tzinfo=UTC)


def document(*blocks: str) -> Story:
    return read("\n\n".join(blocks).encode(), "story.txt")


def kinds(story: Story) -> list[Ask]:
    return [question.kind for question in story.questions]


def placed(note: str, at: int) -> Story:
    blocks = [TITLE, "By Ana Rook", LEAD, NEXT]
    return document(*blocks[:at], note, *blocks[at:])


@pytest.mark.parametrize("at", [0, 1, 2, 4])
@pytest.mark.parametrize(
    "note",
    [
        "NB: embargo 06:00 Fri",
        "NB embargo Friday 6am",
        "N.B.: embargo Friday",
        "NB: under embargo, please ask Ana Rook",
        "NB: this is embargoed until the verdict",
        "Desk: the embargo ends with the press conference",
        "NOTE TO EDITORS: embargo until Friday",
        "Ads Sun. March 7: For use Sunday and thereafter",
        "For use Sunday, March 7, and thereafter",
        "FOR RELEASE SUNDAY, MARCH 7, AND THEREAFTER",
        "Ads Sun. March 7:",
        "Adv 07: For use Sunday",
    ],
)
def test_a_note_about_an_embargo_is_asked(note: str, at: int) -> None:
    story = placed(note, at)
    assert Ask.EMBARGO_UNCLEAR in kinds(story)
    assert story.headline == TITLE
    line = next(line for line in story.lines if line.text == note)
    assert line.role is Role.NOT_FOR_PUBLICATION


@pytest.mark.parametrize("at", [0, 1, 2, 4])
@pytest.mark.parametrize(
    "note",
    [
        "NB: embargo 06:00 Friday 5 March 2027 GMT",
        "NB: the desk has this under embargo until 06:00 GMT, 5 March 2027",
        "For use 06:00 GMT, 5 March 2027, and thereafter",
    ],
)
def test_a_full_moment_in_a_note_is_an_embargo(note: str, at: int) -> None:
    story = placed(note, at)
    assert story.embargo is not None
    assert (story.embargo.moment, story.headline) == (THEN, TITLE)
    assert Ask.EMBARGO_UNCLEAR not in kinds(story)


@pytest.mark.parametrize(
    "note",
    [
        "NB: the oil embargo was lifted in 1974, check",
        "Desk: no embargo on this",
        "NB: embargo lifted",
        "NB: check the embargo on Ruritania",
    ],
)
def test_a_note_about_another_embargo_asks_nothing_of_it(note: str) -> None:
    story = placed(note, 2)
    assert (story.embargo, Ask.EMBARGO_UNCLEAR in kinds(story)) == (None, False)


@pytest.mark.parametrize(
    "tail", [" EMBARGO FRIDAY 0600", ", EMBARGO 10AM FRI", " UNDER EMBARGO MONDAY"]
)
def test_a_title_loses_an_embargo_in_capitals(tail: str) -> None:
    story = document(f"{TITLE}{tail}", "By Ana Rook", LEAD, NEXT)
    assert (story.headline, Ask.EMBARGO_UNCLEAR in kinds(story)) == (TITLE, True)


def test_a_title_with_a_full_embargo_waits_for_it() -> None:
    story = document(f"{TITLE} EMBARGO 06:00 GMT 5 MARCH 2027", "By Ana Rook", LEAD, NEXT)
    assert story.embargo is not None
    assert (story.headline, story.embargo.moment) == (TITLE, THEN)


@pytest.mark.parametrize(
    "title", [f"{TITLE.upper()} EMBARGO FRIDAY 0600", f"{TITLE} embargo Friday 6am"]
)
def test_a_title_that_may_end_in_an_embargo_is_asked(title: str) -> None:
    story = document(title, "By Ana Rook", LEAD, NEXT)
    assert (story.headline, Ask.EMBARGO_UNCLEAR in kinds(story)) == (title, True)


@pytest.mark.parametrize(
    "title",
    [
        "Ministers vote on arms embargo",
        "Island lives with its embargo",
        "UN to lift embargo Friday",
    ],
)
def test_a_title_about_an_embargo_is_one(title: str) -> None:
    story = document(title, "By Ana Rook", LEAD, NEXT)
    assert (story.headline, story.embargo, story.questions) == (title, None, ())


def test_a_note_of_a_format_for_desks_is_heeded() -> None:
    data = (
        '{"uri": "urn:x:1", "type": "text", "versioncreated": "2026-01-01T00:00:00Z", "headline": '
        f'"{TITLE}", "body_text": "{LEAD}", "ednote": "NB: embargo 06:00 Fri"}}'
    )
    assert Ask.EMBARGO_UNCLEAR in kinds(read(data.encode(), "story.json"))
