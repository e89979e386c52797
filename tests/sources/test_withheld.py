"""Copy that is not to be seen yet, or ever: in every format, and wherever the notice stands."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from articles.sources import Ask, Paragraph, Role
from tests.sources.samples import document, read
from tests.sources.withheld import (
    BODY,
    FORMATS,
    FULL,
    JANUARY,
    TITLE,
    held,
    html,
    item,
    placed,
    plain,
    shown,
    word,
)

PLACES = ("top", "title", "bracket", "after ENDS", "end")
NOTICES = [
    "EMBARGOED 30/11",
    "ADVANCE FOR MONDAY, NOV. 30",
    "under strict embargo 30/11/26",
    "HOLD",
    "Not for publication before 18:00 on Monday",
    "Sperrfrist: 30.11.2026, 18 Uhr",
    "Frei ab Montag, 18 Uhr",
    "SOUS EMBARGO JUSQU'AU 30 NOVEMBRE 2026 À 18H",
    "EMBARGO HASTA EL 30 DE NOVIEMBRE",
    "Sotto embargo fino al 30 novembre 2026",
    "Эмбарго до 30 ноября 2026, 18:00",
    "解禁 2026年11月30日 18時",
    "Check against delivery",
    "EMBARGOED: NOT FOR PUBLICATION, BROADCAST OR USE ON CLUB TAPES BEFORE 2200 HRS MONDAY",
    "kill",
    "MANDATORY KILL",
    "WITHDRAWN",
    "spiked",
    "DO NOT USE",
    "NOT FOR PUBLICATION",
    "legal hold",
    "draft - not cleared",
]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("notice", NOTICES)
def test_a_notice_holds_the_story_and_is_never_shown(name: str, notice: str) -> None:
    for place in PLACES:
        story = read(placed(name, place, notice), name)
        assert held(story), place
        assert notice.lower() not in shown(story).lower(), place


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("notice", "moment"),
    [
        (FULL, JANUARY),
        ("This is under embargo until 00:01 GMT on 4 January 2027", JANUARY),
        ("Adv05 For release Monday, Jan. 4, 2027, 12:01 a.m. GMT",
         datetime(2027, 1, 4, 0, 1, tzinfo=UTC)),
    ],
)  # fmt: skip
def test_a_full_embargo_is_kept_and_never_shown(
    name: str, place: str, notice: str, moment: datetime
) -> None:
    story = read(placed(name, place, notice), name)
    assert story.embargo is not None
    assert story.embargo.moment == moment
    assert notice.lower() not in shown(story).lower()


TITLES = [
    "The oil embargo until 2030 hurts the port",
    "Oil embargo to end on 30 November",
    "Under embargo since 1962, the island rations fuel",
    "Hold the line, mayor says",
    "Judge kills plan for the quay",
    "Police withdraw appeal",
    "Draft horses pull the last barge",
    "Draft: Giants pick a lock keeper",
    "Advance for the ferry crews in pay talks",
    "Frei ab 18 Jahren: Der neue Film",
    "Withdrawn from sale: the last tram tickets",
    "鮎釣り解禁 6月1日から",
    "Legal hold on the quay lifted",
    "Mandatory kill switch for ferries",
    "Эмбарго на зерно снято",
    "Embargo: a history of the word",
    "Not for publication: what the memoir left out",
    "Kill: a lock keeper takes revenge in the best film of the season",
    "Hold: how a wrestler keeps his grip",
]
SENTENCES = [
    "The oil embargo until 2030 hurts the port, said the harbour master.",
    "Under embargo until 2030, the island imports no oil at all, and it is the poorer for it.",
    "The judge killed the plan (the embargo until 30 November stands).",
    "“Hold the line,” said the mayor.",
]


@pytest.mark.parametrize("name", FORMATS)
def test_a_story_about_such_things_is_not_held(name: str) -> None:
    for title in TITLES:
        story = read(FORMATS[name](title, BODY), name)
        assert (held(story), story.embargo, story.headline) == (False, None, title)
    for sentence in SENTENCES:
        story = read(FORMATS[name](TITLE, (BODY[0], sentence, *BODY[1:])), name)
        assert (held(story), story.embargo) == (False, None), sentence
        assert sentence in shown(story)


# Orders to desks, or titles of films and books: the title stands, and the desk is asked.
DOUBTED = [
    "Kill: the story of a film that nobody finished",
    "Withheld: The letters of a mayor",
    "Not for publication: the memoir of a mayor",
    "Embargo: the story of a word",
]


@pytest.mark.parametrize("name", FORMATS)
def test_a_title_that_may_be_an_order_stands_in_a_draft(name: str) -> None:
    for title in DOUBTED:
        story = read(FORMATS[name](title, BODY), name)
        assert (story.headline, held(story)) == (title, True)
        assert title in [question.text for question in story.questions]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("word", ["Kill", "Withdrawn", "On hold", "Spike"])
def test_an_order_before_a_title_holds_it_and_is_none_of_it(name: str, word: str) -> None:
    story = read(FORMATS[name](f"{word}: {TITLE}", BODY), name)
    assert story.hold
    assert story.headline == TITLE


@pytest.mark.parametrize("said", ["", " The film was shot in a week."])
def test_copy_behind_a_full_embargo_stands_whole_without_a_question(said: str) -> None:
    story = read(plain(TITLE, (f"{FULL}. {BODY[0]}{said}", *BODY[1:])), "a.txt")
    assert story.embargo is not None
    assert next(it.text for it in story.body if isinstance(it, Paragraph)) == BODY[0] + said
    assert story.questions == ()


def test_what_a_full_embargo_says_behind_its_moment_of_its_use_is_asked() -> None:
    line = f"{FULL}. Contact the press office for copies of the whole report."
    story = read(plain(TITLE, (line, *BODY)), "a.txt")
    assert held(story)


@pytest.mark.parametrize("notice", ["EMBARGOED 30/11", "Sperrfrist: 30.11.2026, 18 Uhr"])
def test_the_title_behind_an_unclear_embargo_stands(notice: str) -> None:
    story = read(html(f"{notice}: {TITLE}", BODY), "a.html")
    assert story.headline == TITLE
    assert [it.kind for it in story.questions] == [Ask.EMBARGO_UNCLEAR]


KILLS = [
    ("a.txt", document(
        "MANDATORY KILL",
        "Editors: Please kill the story slugged BRIDGE, which moved at 0912 GMT. It was wrong.",
        "A substitute will not be sent; do not use the earlier copy.")),
    ("a.json", item(headline=f"KILL: {TITLE}", pubstatus="canceled",
                    body_text="Please kill the story slugged BRIDGE, which moved at 0912 GMT.")),
    ("a.docx", word(f"WITHDRAWN: {TITLE}",
                    ("The story headlined Town to close its bridge has been withdrawn.",))),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data"), KILLS)
def test_the_words_of_a_kill_are_no_story(name: str, data: bytes) -> None:
    story = read(data, name)
    assert story.body == ()
    assert story.hold
    assert Role.BODY not in {line.role for line in story.lines}


@pytest.mark.parametrize(
    "line",
    [
        "Embargoed until 00:01 GMT on 03/04/27",
        "Embargoed until 00:01 GMT on 03/04/2027",
        "Embargoed until 4 January 2027",
        "Embargoed until 00:01 on 4 January 2027",
    ],
)
def test_a_day_with_two_readings_or_without_its_time_or_zone_is_asked(line: str) -> None:
    story = read(plain(TITLE, (line, *BODY)), "a.txt")
    assert story.embargo is None
    assert [it.kind for it in story.questions] == [Ask.EMBARGO_UNCLEAR]
