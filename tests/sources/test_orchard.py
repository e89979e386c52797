"""The owner's kind of document, in words of our own: every part of it, exactly."""

from __future__ import annotations

from collections import Counter

from articles.sources import Ask, Credit, Figure, Paragraph, Place, Role, Work
from tests.sources.samples import ORCHARD, read

STORY = read(ORCHARD.encode(), "orchard.txt")


def test_every_line_has_a_role() -> None:
    roles = Counter(line.role for line in STORY.lines)
    assert roles == {
        Role.HEADLINE: 1,
        Role.BODY: 6,
        Role.CAPTION: 2,
        Role.CONTRIBUTORS: 1,
        Role.FURNITURE: 2,
    }


def test_headline_is_the_first_line() -> None:
    assert STORY.headline == (
        "A Dead Pear Tree in Ostlemere Bears Fruit Again, to General Embarrassment"
    )


def test_dateline_is_kept_beside_the_paragraph_it_opened() -> None:
    assert STORY.dateline is not None
    assert STORY.dateline.printed == "OSTLEMERE, Lennshire"
    assert STORY.dateline.places == (Place(city="Ostlemere", region="Lennshire"),)
    first = STORY.body[0]
    assert isinstance(first, Paragraph)
    assert first.text.startswith("The pear tree behind the Corn Hall")


def test_figures_stand_where_they_stood() -> None:
    figures = [(at, part) for at, part in enumerate(STORY.body) if isinstance(part, Figure)]
    assert [at for at, _ in figures] == [3, 6]
    caption = figures[0][1]
    assert caption.caption == "Gardeners weigh the first basket on the post office scales."
    assert caption.credit_line == "Tamsin Oake/Agence France-Presse — Getty Images"
    assert caption.credits == (
        Credit(
            work=Work.PHOTOGRAPHER,
            name="Tamsin Oake",
            agency="Agence France-Presse",
            distributor="Getty Images",
        ),
    )


def test_contributor_line_names_reporters_and_places() -> None:
    assert STORY.contributor_line.startswith("Mirela ur-Hassan reported from")
    assert STORY.credits == (
        Credit(work=Work.REPORTER, name="Mirela ur-Hassan", place="Ostlemere"),
        Credit(work=Work.REPORTER, name="Tobias Quill", place="Porto"),
    )


def test_reporters_are_proposed_as_authors_and_not_made_them() -> None:
    (question,) = STORY.questions
    assert question.kind is Ask.BYLINE_FROM_TAGLINE
    assert question.proposal == "Mirela ur-Hassan and Tobias Quill"
    assert STORY.byline == ""


def test_no_date_is_made_of_weekdays_and_years() -> None:
    assert STORY.published is None


def test_furniture_says_which_rule_knew_it() -> None:
    rules = [line.rule for line in STORY.lines if line.role is Role.FURNITURE]
    assert rules == ["list-related", "navigation"]
