"""Until when a document must not be published: a full moment, or a question."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from articles.sources import Ask, Role
from tests.sources.samples import LEAD, document, read

TITLE = "Town to close its oldest bridge"
SIX = datetime(2026, 11, 18, 6, 0, tzinfo=UTC)
CET = timezone(timedelta(hours=1))
EST = timezone(timedelta(hours=-5))

STATED = [
    ("EMBARGOED UNTIL 18 Nov 2026 06:00 GMT", "18 Nov 2026 06:00 GMT", SIX),
    ("*** STRICTLY EMBARGOED UNTIL 06:00 GMT, Wednesday 18 November 2026 ***",
     "06:00 GMT, Wednesday 18 November 2026", SIX),
    ("Embargo: 0600 GMT 18 November 2026", "0600 GMT 18 November 2026", SIX),
    ("Not for release before 6 a.m. GMT on Nov. 18, 2026", "6 a.m. GMT on Nov. 18, 2026", SIX),
    ("Not for publication until 18 November 2026 at 06.00 GMT",
     "18 November 2026 at 06.00 GMT", SIX),
    ("Embargoed for release until 06:00 GMT / 01:00 EST, Nov. 18, 2026",
     "06:00 GMT / 01:00 EST, Nov. 18, 2026", SIX),
    ("Under embargo until 2026-11-18T06:00:00Z", "2026-11-18T06:00:00Z", SIX),
    ("HOLD FOR RELEASE 10 p.m. EST Nov. 17, 2026", "10 p.m. EST Nov. 17, 2026",
     datetime(2026, 11, 17, 22, 0, tzinfo=EST)),
    ("Sperrfrist: 18.11.2026, 06.00 Uhr MEZ", "18.11.2026, 06.00 Uhr MEZ",
     datetime(2026, 11, 18, 6, 0, tzinfo=CET)),
    ("Sperrfrist bis Mittwoch, 18. November 2026, 06:00 Uhr MEZ",
     "Mittwoch, 18. November 2026, 06:00 Uhr MEZ", datetime(2026, 11, 18, 6, 0, tzinfo=CET)),
    ("Adv18 For release Wednesday, Nov. 18, 2026, 1 a.m. EST",
     "Wednesday, Nov. 18, 2026, 1 a.m. EST", SIX),
    ("NB Embargoed until 06:00 GMT on 18 November 2026.", "06:00 GMT on 18 November 2026", SIX),
    ("GESPERRT BIS 18. November 2026, 7.00 Uhr MEZ", "18. November 2026, 7.00 Uhr MEZ",
     datetime(2026, 11, 18, 7, 0, tzinfo=CET)),
    ("This story is under embargo until 00:01 GMT on 18 November 2026.",
     "00:01 GMT on 18 November 2026", datetime(2026, 11, 18, 0, 1, tzinfo=UTC)),
]  # fmt: skip


@pytest.mark.parametrize(("line", "printed", "moment"), STATED)
def test_embargo_is_a_moment_and_its_line_is_not_for_readers(
    line: str, printed: str, moment: datetime
) -> None:
    story = read(document(line, TITLE, "By Ana Rook", LEAD), "held.txt")
    assert story.embargo is not None
    assert (story.embargo.printed, story.embargo.moment) == (printed, moment)
    assert (story.headline, story.published, story.questions) == (TITLE, None, ())
    assert (story.lines[0].role, story.lines[0].rule) == (Role.NOT_FOR_PUBLICATION, "embargo")


UNCLEAR = [
    "EMBARGOED UNTIL THURSDAY",
    "EMBARGOED",
    "Embargo: 06:00",
    "Embargoed until 18 November 2026",
    "Embargoed until 06:00 on 18 November 2026",
    "Embargoed until 18 November 2026, 06:00 IST",
    "Embargoed until noon GMT on 18 November 2026",
    "Embargo: 06:00 GMT 03/04/2026",
    "Embargoed until 06:00 GMT or 07:00 GMT on 18 November 2026",
    "Not for release before Friday morning",
    "Hold for release",
    "Sperrfrist: 6 Uhr",
    "SOUS EMBARGO JUSQU'AU 18 NOVEMBRE 2026 À 6H00",
    "Embargado hasta el 18 de noviembre de 2026",
    "Sotto embargo fino al 18 novembre",
    "Embargo tot 18 november 2026",
    "For release Wednesday, 9 p.m.",
]


@pytest.mark.parametrize("line", UNCLEAR)
def test_embargo_without_a_full_moment_is_asked(line: str) -> None:
    story = read(document(line, TITLE, "By Ana Rook", LEAD), "held.txt")
    assert (story.embargo, story.headline) == (None, TITLE)
    assert [(q.kind, q.text) for q in story.questions] == [(Ask.EMBARGO_UNCLEAR, line)]


def test_two_embargoes_are_asked() -> None:
    lines = ("Embargo: 06:00 GMT 18 Nov 2026", "Embargo: 09:00 GMT 18 Nov 2026")
    story = read(document(*lines, TITLE, LEAD), "held.txt")
    assert story.embargo is not None
    assert [(q.kind, q.line) for q in story.questions] == [(Ask.EMBARGO_UNCLEAR, 3)]


@pytest.mark.parametrize(
    "title",
    [
        "Embargo on grain ends after nine years",
        "Embargoed barges leave the harbour at last",
        "Not for release: the otters that nobody would take",
        "Press release season opens early in the valley",
    ],
)
def test_a_headline_about_an_embargo_is_none(title: str) -> None:
    story = read(document(title, "By Ana Rook", LEAD), "grain.txt")
    assert (story.headline, story.embargo, story.questions) == (title, None, ())


def test_a_headline_behind_the_embargo_stands_without_it() -> None:
    line = f"EMBARGOED UNTIL 06:00 GMT 18 Nov 2026: {TITLE}"
    story = read(document(line, "By Ana Rook", LEAD), "held.txt")
    assert story.embargo is not None
    assert story.headline == TITLE
    assert story.questions == ()


def test_for_immediate_release_is_no_embargo() -> None:
    story = read(document("FOR IMMEDIATE RELEASE", TITLE, LEAD), "free.txt")
    assert (story.embargo, story.headline, story.questions) == (None, TITLE, ())


@pytest.mark.parametrize("at", [1, 3])
def test_a_short_line_that_speaks_of_an_embargo_and_a_day_is_asked(at: int) -> None:
    blocks = [TITLE, LEAD, LEAD.replace("a year", "two years")]
    blocks.insert(at, "Copy from the budget desk, embargoed, 18 November")
    story = read(document(*blocks), "held.txt")
    assert Ask.EMBARGO_UNCLEAR in [q.kind for q in story.questions]


def test_the_subject_of_a_message_may_state_an_embargo() -> None:
    subject = f"EMBARGOED until 06:00 GMT 18 November 2026: {TITLE}"
    head = f"From: press@lenn.example\nSubject: {subject}\nMessage-ID: <1@x>\n\n"
    story = read((head + f"{LEAD}\n\nThe toll was a penny.\n").encode(), "mail.eml")
    assert story.embargo is not None
    assert (story.embargo.moment, story.headline) == (SIX, TITLE)


def test_a_stated_headline_may_state_an_embargo() -> None:
    page = f"<article><h1>EMBARGOED UNTIL THURSDAY</h1><p>{LEAD}</p><p>{LEAD}</p></article>"
    story = read(f"<html><body>{page}</body></html>".encode(), "page.html")
    assert story.headline == ""
    assert Ask.EMBARGO_UNCLEAR in [q.kind for q in story.questions]
