from __future__ import annotations

from datetime import date

import pytest

from articles.sources import (
    Figure,
    Lexicon,
    Paragraph,
    PullQuote,
    Role,
    Story,
    Subhead,
    read_stories,
)
from articles.sources.manuscript import Manuscript
from articles.sources.told import ROLES, line_digest, numbered, told_lines

TEXT = """Council buys a clock

The town has a clock again

OSTLEMERE, Lennshire — The town has a clock again, the harbour master said on Tuesday.

Ines Tarrow

Passengers below the clock on Monday, waiting for the ferry to the other side of the river.

Joss Marrable/AFP

It cost forty pounds, which the treasurer called a fair price for the time of day.

Ines Tarrow was on the quay.
"""


def told(text: str, **roles: str) -> Story:
    """``roles`` maps a role to the beginning of the line that is told to be it."""
    said = {}
    lines = [line for line in text.split("\n") if line.strip()]
    for key, line in zip(numbered(lines), lines, strict=True):
        for role, start in roles.items():
            if line.startswith(start):
                said[key] = Role(role)
    lexicon = Lexicon.standard().hearing(said)
    return read_stories(text.encode(), "clock.txt", lexicon)[0]


def roles(story: Story) -> dict[str, tuple[str, str]]:
    return {line.text: (str(line.role), line.rule) for line in story.lines}


@pytest.mark.parametrize("role", ROLES)
def test_a_line_is_what_an_editor_said(role: Role) -> None:
    line = "It cost forty pounds, which the treasurer called a fair price for the time of day."
    story = told(TEXT, **{role: "It cost"})
    assert roles(story)[line] == (role, "told")


@pytest.mark.parametrize("role", ROLES)
def test_every_line_still_has_one_role_and_every_figure_its_lines(role: Role) -> None:
    for start in ("Council", "The town", "OSTLEMERE", "Ines Tarrow", "Passengers", "Joss"):
        story = told(TEXT, **{role: start})
        assert len(story.lines) == sum(1 for line in TEXT.split("\n") if line)


def test_a_told_headline_is_the_headline() -> None:
    story = told(TEXT, headline="The town has")
    assert story.headline == "The town has a clock again"
    assert not any(question.kind == "no_headline" for question in story.questions)


def test_told_parts_of_the_head_are_its_parts() -> None:
    story = told(TEXT, kicker="Council", headline="The town has", byline="Ines Tarrow")
    assert (story.kicker, story.headline) == ("Council buys a clock", "The town has a clock again")
    assert "Ines Tarrow" in story.byline
    assert ("author", "Ines Tarrow") in [(str(it.work), it.name) for it in story.credits]


def test_a_told_caption_and_its_credit_are_one_figure() -> None:
    story = told(TEXT, caption="Passengers", credit="Joss")
    figures = [block for block in story.body if isinstance(block, Figure)]
    assert len(figures) == 1
    assert figures[0].caption.startswith("Passengers below the clock")
    assert figures[0].credit_line == "Joss Marrable/AFP"
    assert figures[0].credits[0].name == "Joss Marrable"


def test_a_told_subhead_and_paragraph_stand_in_the_body() -> None:
    story = told(TEXT, subhead="Ines Tarrow was", body="Joss")
    assert any(isinstance(block, Subhead) for block in story.body)
    texts = [block.text for block in story.body if isinstance(block, Paragraph)]
    assert "Joss Marrable/AFP" in texts


def test_what_is_told_to_be_furniture_leaves_the_story() -> None:
    story = told(TEXT, furniture="It cost", not_for_publication="Passengers")
    assert "forty pounds" not in str(story.body)
    assert "Passengers" not in str(story.body)


def test_a_told_dateline_leaves_its_paragraph() -> None:
    text = TEXT.replace("OSTLEMERE, Lennshire — The", "OSTLEMERE, Lennshire — The")
    story = told(text, dateline="OSTLEMERE")
    assert story.dateline is not None
    assert story.dateline.printed == "OSTLEMERE, Lennshire"
    first = next(block for block in story.body if isinstance(block, Paragraph))
    assert first.text.startswith("The town has a clock again")


def test_a_told_correction_is_one_with_its_day() -> None:
    text = TEXT + "\nThe price was wrong here until 3 March 2026.\n"
    story = told(text, correction="The price was")
    assert [(it.kind, it.date) for it in story.corrections] == [("correction", date(2026, 3, 3))]


def test_only_the_told_line_of_a_wrapped_paragraph_changes() -> None:
    wrapped = read_wrapped()
    story = told(wrapped, furniture="Click here")
    assert "Click here" not in str(story.body)
    assert "the treasurer said that it was" in str(story.body)


def read_wrapped() -> str:
    lines = [
        "The council of Ostlemere has bought a clock for the quay, because",
        "the treasurer said that it was a fair price for the time of day it",
        "Click here to read all of our stories about clocks in this county,",
        "keeps, and the harbour master agreed that the ferry needed to know",
        "what the hour was before it left for the other side of the river.",
    ]
    return "Council buys a clock\n\n" + "\n".join(lines) + "\n\n" + "\n".join(lines) + "\n"


def test_the_second_of_two_equal_lines_can_be_told_apart() -> None:
    text = TEXT + "\nRelated\n\nRelated\n"
    said = {(line_digest("Related"), 2): Role.BODY}
    story = read_stories(text.encode(), "c.txt", Lexicon.standard().hearing(said))[0]
    assert [line.rule == "told" for line in story.lines if line.text == "Related"] == [False, True]


def test_a_structured_document_obeys_too() -> None:
    manuscript = Manuscript(Lexicon.standard().hearing({(line_digest("Stamp"), 1): Role.CAPTION}))
    manuscript.headline("Council buys a clock", (0, 1))
    manuscript.standfirst("Stamp", (1, 2))
    manuscript.paragraph("The town has a clock again, it said on Tuesday.", (2, 3))
    story = manuscript.story(reader="x-1", encoding="utf-8")
    assert story.standfirst == ""
    assert [block.caption for block in story.body if isinstance(block, Figure)] == ["Stamp"]


def test_without_a_word_nothing_is_looked_up() -> None:
    assert told_lines([], {}) == {}
    assert told(TEXT).headline == "Council buys a clock"


STORY = """Pears fall on the court in a windy week

By Orla Venn and Petra Vane

OSTLEMERE, Lennshire — The pears fell on the court on Monday, and the judge moved indoors.

A verdict in the rain

Court resumed at noon with an umbrella held over the clerk, and another over the clock.

The judge said that pears were no evidence, “whatever they hit.”
"""


def others(role: str, start: str) -> list[tuple[str, str]]:
    """The lines that change though another was told: what each was and is."""
    pairs = zip(told(STORY).lines, told(STORY, **{role: start}).lines, strict=True)
    changed = ((a, b) for a, b in pairs if a.role != b.role and b.rule != "told")
    return [(str(a.role), str(b.role)) for a, b in changed]


@pytest.mark.parametrize("role", [role for role in ROLES if role is not Role.HEADLINE])
@pytest.mark.parametrize("start", ["Court", "The judge"])
def test_a_told_line_leaves_the_others_what_they_were(role: Role, start: str) -> None:
    assert others(role, start) == []


@pytest.mark.parametrize("role", ["body", "caption", "furniture", "not_for_publication"])
def test_a_story_begins_where_it_did_whatever_its_first_paragraph_is_told(role: str) -> None:
    assert others(role, "OSTLEMERE") == []


@pytest.mark.parametrize("start", ["Court", "The judge"])
def test_a_headline_told_low_takes_only_the_place_of_the_other(start: str) -> None:
    assert others("headline", start) == [("headline", "unknown")]
    story = told(STORY, headline=start)
    assert story.headline.startswith(start)
    assert story.dateline is not None
    assert story.byline == "By Orla Venn and Petra Vane"


def test_a_told_dateline_counts_though_the_lead_has_one() -> None:
    story = told(STORY, dateline="A verdict")
    assert story.dateline is not None
    assert story.dateline.printed == "A verdict in the rain"
    assert "OSTLEMERE" in str(story.body[0])


def test_a_pull_quote_a_date_a_bio_and_a_copy_can_be_told() -> None:
    story = told(STORY, pull_quote="The judge")
    assert isinstance(story.body[-1], PullQuote)
    assert told(f"{STORY}\nMay 3, 2021\n", date="May 3").published is not None
    for role in ("bio", "duplicate"):
        assert "evidence" not in str(told(STORY, **{role: "The judge"}).body)
