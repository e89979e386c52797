"""An embargo with a day or a time, in any order of words and any language, holds the story."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Role
from tests.sources.samples import document, read
from tests.sources.withheld import BODY, FORMATS, TITLE, held, placed, shown

EMBARGOES = [
    "EMBARGO 05/03/2031 10:00",
    "(EMBARGO 05/03/2031 10:00)",
    "[EMBARGO 05/03/2031]",
    "(Embargo Thursday)",
    "(Embargo 10am Thursday)",
    "Embargo midnight",
    "Thursday 10am embargo",
    "Publish after 10:00 on 5 March 2031 only",
    "Do not release before noon on Friday",
    "NOT TO BE PUBLISHED OR BROADCAST BEFORE 06:00 ON TUESDAY 9 MARCH 2032",
    "DO NOT TWEET OR PUBLISH BEFORE 0600 TUESDAY",
    "Not to be used before Friday",
    "No use until 9 March 2032",
    "May be published from 9 March 2032",
    "Embargoed until 09:00 GMT on Monday 9 March 2032",
    "Embargoed until 09:00 BST on 9 January 2032",
    "Withheld until 9 March 2032",
    "Hold for Sunday",
    "SAVE FOR SUNDAY",
    "Advance for use Sunday, March 7, 2032, and thereafter",
    "Releasing 9 March 2032 at 06:00",
    "E M B A R G O E D until 9 March 2032",
    "EMBARG0ED until 9 March 2032",
    "Die Meldung ist bis 5. März 2031, 10 Uhr gesperrt.",
    "Bitte nicht vor Freitag veröffentlichen",
    "Embargo jeudi 10h00",
    "Ne pas publier avant le 5 mars 2031, 10h",
    "No publicar antes del jueves",
    "Non pubblicare prima di giovedì",
    "Não publicar antes de quinta-feira",
    "Niet publiceren vóór donderdag",
    "Embargo do czwartku, 5 marca 2031",
    "Не публиковать до 5 марта 2031",
    "محظور النشر حتى 5 مارس 2031 الساعة 10:00 بتوقيت غرينتش",
    "禁发至2031年3月5日10时",
    "2031年3月5日10时前不得发布",
    "3月5日10時まで報道禁止",
]


@pytest.mark.parametrize("line", EMBARGOES)
@pytest.mark.parametrize("at", [0, 1, 4])
def test_an_embargo_with_its_day_in_any_writing_holds_the_story(line: str, at: int) -> None:
    blocks = [TITLE, *BODY]
    blocks.insert(at, line)
    story = read(document(*blocks), "held.txt")
    assert story.headline == TITLE
    assert held(story)
    assert line not in shown(story)
    role = next(it.role for it in story.lines if it.text == line)
    assert role is Role.NOT_FOR_PUBLICATION


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("place", ["top", "bracket", "end"])
def test_such_an_embargo_holds_it_in_every_format(name: str, place: str) -> None:
    story = read(placed(name, place, "Embargo 10am Thursday"), name)
    assert Ask.EMBARGO_UNCLEAR in [asked.kind for asked in story.questions]
    assert "10am Thursday" not in shown(story)


@pytest.mark.parametrize(
    "title",
    [
        "The oil embargo until 2030",
        "Embargo 1973",
        "Brücke bis Freitag gesperrt",
        "Published records of the toll go back to 1871",
        "Until Friday, no ferry",
        "Press release for 9 March 2032",
        "Save for Sunday best: coats of the year",
        "Held for ransom, freed on Friday",
    ],
)
def test_a_headline_about_something_else_is_one(title: str) -> None:
    story = read(document(title, "By Ana Rook", *BODY), "title.txt")
    assert (story.headline, story.embargo, story.questions) == (title, None, ())


@pytest.mark.parametrize(
    "name", ["EMBARGOED 9 March - bridge.txt", "pack.zip/Embargo_until_Friday.txt", "Embargo.txt"]
)
def test_an_embargo_in_the_name_of_a_file_holds_its_story(name: str) -> None:
    assert read(document(TITLE, *BODY), name).hold == "has an embargo in the name of its file"


@pytest.mark.parametrize("name", ["embargo lifted.txt", "the-embargo-and-the-ferry.txt"])
def test_other_names_hold_nothing(name: str) -> None:
    assert not read(document(TITLE, *BODY), name).hold
