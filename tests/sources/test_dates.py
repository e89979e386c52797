"""A date is stated in full by the document, or there is none."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from articles.sources import Ask
from articles.sources.grammar.date_line import date_line
from tests.sources.samples import LEAD, document, read


def naive(*parts: int) -> datetime:
    return datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001


EST = timezone(timedelta(hours=-5))

STATED = [
    ("Published 17 February 2023", date(2023, 2, 17)),
    ("Publish date: 17 February 2023", date(2023, 2, 17)),
    ("February 17, 2023", date(2023, 2, 17)),
    ("Feb. 17, 2023, 9:33 p.m.", naive(2023, 2, 17, 21, 33)),
    ("Feb. 17, 2023, 9:33 p.m. ET", naive(2023, 2, 17, 21, 33)),
    ("2023-02-17", date(2023, 2, 17)),
    ("2023-02-17T21:33:05-05:00", datetime(2023, 2, 17, 21, 33, tzinfo=EST)),
    ("17 February 2023 9:33pm EST", datetime(2023, 2, 17, 21, 33, tzinfo=EST)),
    ("Fri 17 Feb 2023 21.33 EST", datetime(2023, 2, 17, 21, 33, tzinfo=EST)),
    ("9:33 PM EST, February 17, 2023", datetime(2023, 2, 17, 21, 33, tzinfo=EST)),
    ("30/04/2024", date(2024, 4, 30)),
    ("March 4, 2022 10:20 am (Updated 10:45 am)", naive(2022, 3, 4, 10, 20)),
    ("Published in Courier, March 31st, 2023", date(2023, 3, 31)),
]  # fmt: skip


@pytest.mark.parametrize(("line", "moment"), STATED)
def test_full_date_is_read(line: str, moment: date) -> None:
    found = date_line(line)
    assert found is not None
    assert found.stated is not None
    assert found.stated.moment == moment


@pytest.mark.parametrize(
    "line",
    ["on Friday", "Tuesday", "three weeks ago", "June 2014", "211259 Nov 18", "April 25",
     "February 17, 2023 was a Friday", "31/31/2024"],
)  # fmt: skip
def test_nothing_less_is_a_date(line: str) -> None:
    found = date_line(line)
    assert found is None or found.stated is None


TITLE = "Town to close its oldest bridge"


def test_two_readings_are_asked() -> None:
    story = read(document(TITLE, "03/04/2024", LEAD), "unclear.txt")
    assert story.published is None
    assert [question.kind for question in story.questions] == [Ask.DATE_UNCLEAR]


def test_a_change_is_no_publication() -> None:
    assert read(document(TITLE, "Updated 17 February 2023", LEAD), "a.txt").published is None


def test_a_date_below_the_story_needs_a_label() -> None:
    labelled = document(TITLE, LEAD, "Published 17 February 2023")
    assert read(labelled, "a.txt").published is not None
    assert read(document(TITLE, LEAD, "17 February 2023"), "b.txt").published is None


BST = timezone(timedelta(hours=1))
CHANGES = [
    (["Published: 3 September 2025", "Updated: 4 September 2025 10:15"], naive(2025, 9, 4, 10, 15)),
    (["Last modified on Thu 4 Sep 2025 11.15 BST"], datetime(2025, 9, 4, 11, 15, tzinfo=BST)),
    (["Wed 3 Sep 2025 10.15 BST Last modified on Thu 4 Sep 2025 11.15 BST"],
     datetime(2025, 9, 4, 11, 15, tzinfo=BST)),
    (["Posted Sept. 3, 2025 | Updated Sept. 4, 2025"], date(2025, 9, 4)),
    (["Published Sept. 3, 2025", "Updated 11:54 am"], None),
    (["Published Sept. 3, 2025"], None),
    (["Updated Sept. 4, 2025", "Updated Sept. 6, 2025", "Updated Sept. 5, 2025"],
     date(2025, 9, 6)),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "moment"), CHANGES)
def test_last_change_stated_is_kept(lines: list[str], moment: date | None) -> None:
    story = read(document(TITLE, "By Ana Rook", *lines, LEAD), "changed.txt")
    assert (story.updated.moment if story.updated else None) == moment
    assert story.questions == ()


def test_a_change_stated_below_the_story_is_kept_as_printed() -> None:
    story = read(document(TITLE, LEAD, "Last updated: 4\u00a0September 2025"), "changed.txt")
    assert story.updated is not None
    assert story.updated.printed == "4\u00a0September 2025"
    assert story.published is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Mittwoch, 18. November 2026", date(2026, 11, 18)),
        ("3 mars 2026", date(2026, 3, 3)),
        ("1er août 2026", date(2026, 8, 1)),
        ("18 de noviembre de 2026", date(2026, 11, 18)),
        ("18 ноября 2026", date(2026, 11, 18)),
        ("2026年11月18日", date(2026, 11, 18)),
    ],
)
def test_months_of_other_languages_are_known(line: str, day: date) -> None:
    story = read(document(TITLE, line, LEAD), "months.txt")
    assert story.published is not None
    assert story.published.moment == day


@pytest.mark.parametrize(
    "line",
    ["Ostlemere, 3 March 2026", "Ostlemere, March 3, 2026", "Ostmünde, den 3. März 2026",
     "Αθήνα, 3 Μαρτίου 2026"],
)  # fmt: skip
def test_a_town_before_a_date_is_no_part_of_it(line: str) -> None:
    found = date_line(line)
    assert found is not None
    assert found.stated is not None
    assert found.stated.moment == date(2026, 3, 3)


@pytest.mark.parametrize("line", ["Ana Rook, 3 March 2026", "Ostlemere, 3 March 2026 was cold"])
def test_other_words_before_a_date_make_no_date_of_a_line(line: str) -> None:
    assert date_line(line) is None
