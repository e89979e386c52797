"""Who signed a story, in all the forms that bylines are printed in."""

from __future__ import annotations

from datetime import date

import pytest

from articles.sources import Ask, Credit, Story, Work
from tests.sources.samples import LEAD, document, read

AUTHOR = Work.AUTHOR
TITLE = "Town to close its oldest bridge"


def story_of(*head: str) -> Story:
    return read(document(*head, LEAD), "head.txt")


BYLINES = [
    ("By Ana Rook", [("Ana Rook", "", "")]),
    ("By ANA ROOK and WILLA J. MOSS JR.", [("Ana Rook", "", ""), ("Willa J. Moss Jr.", "", "")]),
    ("By Ana Rook, The San Diego Union-Tribune", [("Ana Rook", "The San Diego Union-Tribune", "")]),
    ("By Ana Rook, Reuters", [("Ana Rook", "Reuters", "")]),
    ("By Ana Rook in Berlin", [("Ana Rook", "", "Berlin")]),
    ("By Ana RookBBC News", [("Ana Rook", "BBC News", "")]),
    ("By Reuters Staff", [("", "Reuters Staff", "")]),
    ("By Associated Press", [("", "Associated Press", "")]),
    ("By dpa correspondents", [("", "dpa correspondents", "")]),
    ("Words by Ana Rook", [("Ana Rook", "", "")]),
    ("BY ANA ROOK AND WILLA VON MOSS", [("Ana Rook", "", ""), ("Willa von Moss", "", "")]),
    ("By PIETER van den ROOK", [("Pieter van den Rook", "", "")]),
    ("By ANN van ROOK", [("Ann van Rook", "", "")]),
    ("By MacKenzie O’ROOK", [("MacKenzie O’Rook", "", "")]),
    ("By McROOK LEE and ANN D’ARCY", [("McRook Lee", "", ""), ("Ann D’Arcy", "", "")]),
    ("By Omar bin al-ROOK", [("Omar bin al-Rook", "", "")]),
    ("By Ana Rook, MD", [("Ana Rook", "", "")]),
    ("By JOHN E ROOK", [("John E Rook", "", "")]),
    ("By Ngũgĩ wa Rook", [("Ngũgĩ wa Rook", "", "")]),
    ("By Rhys ap Rook", [("Rhys ap Rook", "", "")]),
    ("By Ana Rook, Political Editor", [("Ana Rook", "", "")]),
    ("By Ana Rook, Washington Correspondent", [("Ana Rook", "", "")]),
    ("By Ana Rook, Professor of Rivers", [("Ana Rook", "", "")]),
    ("By Ana Rook, Health Editor, and Ben Tarrow, Deputy Head of News",
     [("Ana Rook", "", ""), ("Ben Tarrow", "", "")]),
    ("By Ana Rook for The Bay Times", [("Ana Rook", "The Bay Times", "")]),
    ("By Ana Rook, special to The Bay Times", [("Ana Rook", "The Bay Times", "")]),
    ("By Ana Rook of Reuters", [("Ana Rook", "Reuters", "")]),
    ("By Ana Rook | Reuters", [("Ana Rook", "Reuters", "")]),
    ("By Ana Rook and agencies", [("Ana Rook", "", "")]),
    ("By Ana Rook, London", [("Ana Rook", "", "London")]),
    ("By Ana Rook/Ben Tarrow", [("Ana Rook", "", ""), ("Ben Tarrow", "", "")]),
    ("By Ana Rook/Reuters", [("Ana Rook", "Reuters", "")]),
    ("By Ana Rook The Associated Press", [("Ana Rook", "The Associated Press", "")]),
    ("By ANA ROOK and BEN TARROW The Associated Press",
     [("Ana Rook", "The Associated Press", ""), ("Ben Tarrow", "The Associated Press", "")]),
    ("By ANA ROOK, JO PELL and BEN TARROW Associated Press",
     [(name, "Associated Press", "") for name in ("Ana Rook", "Jo Pell", "Ben Tarrow")]),
    ("By ANA ROOK AP Sports Writer", [("Ana Rook", "AP", "")]),
    ("By Ana Rook AP Business Writer", [("Ana Rook", "AP", "")]),
    ("By ANA ROOK and BEN TARROW Associated Press Writers",
     [("Ana Rook", "Associated Press", ""), ("Ben Tarrow", "Associated Press", "")]),
    ("By ANA McROOK", [("Ana McRook", "", "")]),
    ("By Ana Rook (Reuters)", [("Ana Rook", "Reuters", "")]),
    ("By Ana Rook Political Correspondent", [("Ana Rook", "", "")]),
    ("By Ana RookStaff Writer", [("Ana Rook", "", "")]),
    ("Ana Rook Scotland editor", [("Ana Rook", "", "")]),
    ("By Ana RookBen Tarrow", [("Ana Rook", "", ""), ("Ben Tarrow", "", "")]),
    ("By Ana McRook and Ben DeTarrow", [("Ana McRook", "", ""), ("Ben DeTarrow", "", "")]),
    ("By Ana McRook Lee", [("Ana McRook Lee", "", "")]),
    ("By Ana Rook (now) and Ben Tarrow (earlier)", [("Ana Rook", "", ""), ("Ben Tarrow", "", "")]),
    ("By Ana Rook arook@courier.example", [("Ana Rook", "", "")]),
    ("By Ana Rook, Staff Writer, @anarook", [("Ana Rook", "", "")]),
    ("Analysis by Ana Rook, CNN", [("Ana Rook", "CNN", "")]),
    ("Opinion by Ana Rook", [("Ana Rook", "", "")]),
    ("Story by Ana Rook", [("Ana Rook", "", "")]),
    ("by Ana Rook", [("Ana Rook", "", "")]),
    ("By Ana Rook | Staff Writer | The Courier", [("Ana Rook", "The Courier", "")]),
    ("Ana Rook | Staff Writer", [("Ana Rook", "", "")]),
    ("Ana Rook, Culture Editor", [("Ana Rook", "", "")]),
    ("Ana Rook Diplomatic editor", [("Ana Rook", "", "")]),
    ("Ana Rook, Senior Reporter", [("Ana Rook", "", "")]),
    ("Author of the article: Ana Rook", [("Ana Rook", "", "")]),
    ("By Ana Rook  Global News", [("Ana Rook", "Global News", "")]),
    ("By ANA ROOK FOR THE LENN DAILY", [("Ana Rook", "THE LENN DAILY", "")]),
    ("By Ana Rook | arook@courier.example | The Courier", [("Ana Rook", "The Courier", "")]),
    ("By Staff", []),
    ("by Staff Reporters", []),
    ("By Staff Writer", []),
    ("By Our Own Correspondent", []),
    ("By Abby Rook", [("Abby Rook", "", "")]),
    ("Ana Rook · CBC News · Posted: Sep 03, 2021 5:15 AM EDT", [("Ana Rook", "CBC News", "")]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), BYLINES)
def test_byline_names_its_authors(line: str, expected: list[tuple[str, str, str]]) -> None:
    story = story_of(TITLE, line)
    assert story.byline == line
    assert story.credits == tuple(
        Credit(work=AUTHOR, name=name, agency=agency, place=place)
        for name, agency, place in expected
    )


@pytest.mark.parametrize(
    "line",
    [
        "Words by Ana Rook, photographs by Ben Tarrow",
        "Words by Ana Rook. Photograph by Ben Tarrow",
        "By Ana Rook; pictures by Ben Tarrow",
    ],
)
def test_byline_may_go_on_to_the_pictures(line: str) -> None:
    story = story_of(TITLE, line)
    works = [(credit.name, credit.work) for credit in story.credits]
    assert works == [("Ana Rook", AUTHOR), ("Ben Tarrow", Work.PHOTOGRAPHER)]
    assert (story.byline, story.questions) == (line, ())


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ana Rook and agencies", ["Ana Rook"]),
        ("By Ana Rook in Hull and agencies", ["Ana Rook"]),
        ("By Staff Writer and Wire Reports", []),
        ("By Staff and agencies", []),
        ("Staff and agencies", []),
        ("Guardian staff and agencies", []),
        ("Reuters staff", []),
        ("Agencies", []),
        ("By Ana Rook with AFP", ["Ana Rook"]),
        ("By Ana Rook (with AFP)", ["Ana Rook"]),
        ("By Ana Rook, Ostlemere", ["Ana Rook"]),
    ],
)
def test_those_who_are_not_named_are_asked(line: str, names: list[str]) -> None:
    story = story_of(TITLE, line)
    assert story.byline == line
    assert [credit.name for credit in story.credits] == names
    assert [(q.kind, q.text) for q in story.questions] == [(Ask.CREDIT_UNCLEAR, line)]


FOREIGN = [
    ("Von Ana Rook", "Die Stadt und der Fluss warten.", ["Ana Rook"]),
    ("Von Ana Rook und Ben Tarrow", "Die Stadt und der Fluss warten.", ["Ana Rook", "Ben Tarrow"]),
    ("Par Ana Rook et Ben Tarrow", "La ville et le fleuve.", ["Ana Rook", "Ben Tarrow"]),
    ("Por Ana Rook y Ben Tarrow", "La ciudad y el río.", ["Ana Rook", "Ben Tarrow"]),
    ("Di Ana Rook", "La città e il fiume.", ["Ana Rook"]),
    ("Door Ana van Rook", "De stad en de rivier.", ["Ana van Rook"]),
    ("Af Ana Rook og Ben Tarrow", "Byen og floden venter.", ["Ana Rook", "Ben Tarrow"]),
    ("Текст: Анна Грач и Борис Дрозд", "Город и река.", ["Анна Грач", "Борис Дрозд"]),
    ("Автор: Анна Грач", "Город ждёт.", ["Анна Грач"]),
    ("Κείμενο: Άννα Κορώνη", "Η πόλη περιμένει.", ["Άννα Κορώνη"]),
    ("بقلم ليلى الحدّاد", "المدينة تنتظر.", ["ليلى الحدّاد"]),
    ("بقلم: ليلى الحدّاد", "المدينة تنتظر.", ["ليلى الحدّاد"]),
    ("מאת דוד לוי", "העיר מחכה.", ["דוד לוי"]),
]


@pytest.mark.parametrize(("line", "text", "names"), FOREIGN)
def test_other_languages_sign_in_words_of_their_own(line: str, text: str, names: list[str]) -> None:
    story = read(document(TITLE, line, f"{text} {LEAD}"), "foreign.txt")
    assert [credit.name for credit in story.credits] == names
    assert (story.byline, story.questions) == (line, ())


def test_they_may_sign_under_running_text_too() -> None:
    opening = "Der Pegel stieg in der Nacht. Die Stadt rechnet mit der Flut am Mittwoch."
    lines = ("Von Ana Rook und Ben Tarrow", "17.09.2024, 14.02 Uhr")
    story = read(document(TITLE, opening, *lines, "Der Fluss stieg am Dienstag und fiel."), "a.txt")
    assert [credit.name for credit in story.credits] == ["Ana Rook", "Ben Tarrow"]
    assert story.published is not None


@pytest.mark.parametrize("line", ["Von Trapp House Sold", "Di Rook Returns Home"])
def test_an_english_title_is_no_foreign_byline(line: str) -> None:
    assert story_of(line).headline == line


def test_names_may_stand_under_their_label() -> None:
    story = story_of(TITLE, "Author of the article:", "Ana Rook")
    assert (story.byline, story.questions) == ("Ana Rook", ())
    assert [line.rule for line in story.lines][1:3] == ["byline-label", "byline"]


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Ana Rook Published 3 September 2025", "By Ana Rook"),
        ("By Ana Rook, September 3, 2025", "By Ana Rook"),
        ("By Ana Rook | Sept. 3, 2025", "By Ana Rook"),
        ("By Ana RookSeptember 3, 2025", "By Ana Rook"),
    ],
)
def test_a_date_behind_the_names_is_the_publications(line: str, byline: str) -> None:
    story = story_of(TITLE, line)
    assert story.byline == byline
    assert story.published is not None
    assert story.published.moment == date(2025, 9, 3)
    assert [credit.name for credit in story.credits] == ["Ana Rook"]


def test_names_alone_sign_only_beside_a_date() -> None:
    undated = story_of(TITLE, "Ana Rook/Ben Tarrow")
    dated = story_of(TITLE, "Ana Rook/Ben Tarrow", "January 28, 2025")
    assert undated.credits == ()
    assert [credit.name for credit in dated.credits] == ["Ana Rook", "Ben Tarrow"]


def test_the_service_that_brought_a_story_is_its_distributor() -> None:
    (credit,) = story_of(TITLE, "By Ana Rook, The Lenn Courier (TNS)").credits
    assert (credit.agency, credit.distributor) == ("The Lenn Courier", "TNS")


def test_a_reporter_at_a_ground_is_no_standfirst() -> None:
    dated = read(document(TITLE, "Ana Rook at the Corn Ground", "3 March 2026", LEAD), "ground.txt")
    assert [(c.name, c.place) for c in dated.credits] == [("Ana Rook", "the Corn Ground")]
    told = read(document(TITLE, "By Ana Rook, Chess Editor, at the Corn Ground", LEAD), "told.txt")
    assert [(c.name, c.place) for c in told.credits] == [("Ana Rook", "the Corn Ground")]
    alone = read(document(TITLE, "Ana Rook at the Corn Ground", LEAD), "ground.txt")
    assert (alone.standfirst, [q.kind for q in alone.questions]) == ("", [Ask.CREDIT_UNCLEAR])
