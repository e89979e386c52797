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


ITALIAN = "Il traghetto che collega la città all'isola è ripartito martedì dopo otto mesi di fermo."
GERMAN = "Nach neun Jahren im Amt ist der Bürgermeister am Dienstag zurückgetreten, teilt er mit."
FRENCH = "Après neuf ans de mandat, le maire a démissionné mardi, dit-il devant les journalistes."
GREEK = "Το πλοίο που ενώνει την πόλη με το νησί βγήκε ξανά στη θάλασσα την Τρίτη."
SPANISH = "El transbordador que une la ciudad con la isla volvió a navegar el martes, por fin."


@pytest.mark.parametrize(
    ("line", "names", "lead", "asked"),
    [
        ("di Inès Rook", ["Inès Rook"], f"ROMA — {ITALIAN}", []),
        ("Von unserer Redakteurin Ana Rook", ["Ana Rook"], GERMAN, []),
        ("Par notre correspondante Inès Rook", ["Inès Rook"], FRENCH, []),
        ("DI INÈS ROOK", ["Inès Rook"], ITALIAN, []),
        ("por Inés Rook", ["Inés Rook"], f"MADRID — {SPANISH}", []),
        ("Της Άννας Ρουκ", ["Άννας Ρουκ"], f"ΑΘΗΝΑ — {GREEK}", [Ask.CREDIT_UNCLEAR]),
        ("Von Ana Rook", [], FILED, [Ask.CREDIT_UNCLEAR]),
    ],
)
def test_a_word_for_by_in_another_language_is_no_part_of_the_name(
    line: str, names: list[str], lead: str, asked: list[Ask]
) -> None:
    story = read(document("Skerry", line, lead), "by.txt")
    assert authors(story) == names
    assert [question.kind for question in story.questions] == asked
