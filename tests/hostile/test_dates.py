"""Moments that cannot be, that are two, or that have not come."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from django.utils import timezone

from articles.models import Edition
from tests.hostile.intake import LEAD, SECOND, only_article, pages, story, take_in_bytes

pytestmark = pytest.mark.django_db

# N31: what is no day, or may be several
DOUBTFUL = [
    "30 February 2026",
    "2026-02-30",
    "31/04/2026",
    "0000-01-01",
    "00/00/2024",
    "2026-13-01",
    "01/02/2003",
    "01/02/03",
    "March 2026",
    "Tuesday",
    "٣ نوفمبر ٢٠٢٦",
    "2026-W45-2",
    "99999-12-31",
]
CERTAIN = {
    "2016-12-31 23:59:60": date(2016, 12, 31),
    "29 February 2024": date(2024, 2, 29),
    "2026-03-29T02:30:00+01:00": date(2026, 3, 29),
    "2026-03-29 02:30": date(2026, 3, 29),  # in Berlin, clocks went from 02:00 to 03:00
}
STATED = [*DOUBTFUL, "9999-12-31T23:59:59+14:00", "0001-01-01T00:00:00+14:00", "1e400", "-1", "∞"]


@pytest.mark.parametrize("day", DOUBTFUL)
def test_a_day_that_is_none_or_several_is_no_date_and_asked(folder: Path, day: str) -> None:
    take_in_bytes(folder, f"Clock stops at ten to four\n\nPublished {day}\n\n{LEAD}\n\n{SECOND}\n")
    article = only_article()
    assert article.first_published_at is None
    assert article.questions.exists()


@pytest.mark.parametrize("day", STATED)
def test_an_impossible_moment_of_a_field_is_no_date_and_asked(folder: Path, day: str) -> None:
    item = {"uri": "tag:1", "headline": "Clock stops", "body_text": LEAD, "versioncreated": day}
    taken = take_in_bytes(folder, json.dumps(item), "item.json")
    assert taken.outcomes == ["imported"]
    article = only_article()
    assert article.first_published_at is None
    assert article.questions.filter(kind="date_unclear").exists()


@pytest.mark.parametrize("day", CERTAIN)
def test_a_day_that_is_rare_is_a_day(folder: Path, day: str) -> None:
    take_in_bytes(folder, f"Clock stops at ten to four\n\nPublished {day}\n\n{LEAD}\n\n{SECOND}\n")
    article = only_article()
    assert article.first_published_at
    assert timezone.localtime(article.first_published_at).date() == CERTAIN[day]


@pytest.mark.parametrize("day", ["1 January 2999", "2999-01-01T00:00:00Z", "1 January 2099"])
def test_a_day_to_come_dates_no_story(folder: Path, day: str) -> None:
    take_in_bytes(folder, f"Clock stops at ten to four\n\nPublished {day}\n\n{LEAD}\n\n{SECOND}\n")
    article = only_article()
    assert article.first_published_at is None
    assert article.questions.filter(kind="date_unclear").exists()


def test_nothing_is_live_before_its_day(folder: Path) -> None:
    take_in_bytes(folder, f"Clock stops\n\nPublished 1 January 2099\n\n{LEAD}\n\n{SECOND}\n")
    assert not Edition.objects.visible().exists()


@pytest.mark.parametrize("day", ["2999-01-01T00:00Z", "9999-12-31T23:59:59-14:00", "2999"])
@pytest.mark.parametrize("key", ["embargoed", "embargo"])
def test_an_embargo_of_a_thousand_years_holds(folder: Path, key: str, day: str) -> None:
    item = {"uri": "tag:1", "headline": "Clock stops", "body_text": LEAD, key: day}
    take_in_bytes(folder, json.dumps(item), "item.json")
    article = only_article()
    if article.embargo_until:
        assert article.embargo_until.year == 2999
    assert not Edition.objects.visible().exists()
    assert "Clock stops" not in str(pages())


@pytest.mark.parametrize("day", ["9999-12-31T23:59:59-14:00", "30 February 2999", "soon"])
def test_an_embargo_that_is_no_moment_holds_the_story_back(folder: Path, day: str) -> None:
    take_in_bytes(folder, f"EMBARGOED UNTIL {day}\n\n{story()}")
    assert not Edition.objects.visible().exists()
    article = only_article()
    assert article.embargo_until or article.questions.filter(kind="embargo_unclear").exists()
