"""What is remembered of a moment is right in every language, zone and at every time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.utils import timezone, translation

from articles.templatetags.moments import brief_moment, day, moment

AT = datetime(2026, 3, 4, 22, 30, tzinfo=UTC)


def test_a_moment_is_told_in_the_language_that_is_spoken() -> None:
    assert "4 March 2026" in moment(AT)
    with translation.override("de"):
        assert "4. März 2026" in moment(AT)
    assert "4 March 2026" in moment(AT)


def test_a_moment_is_told_in_the_zone_that_holds() -> None:
    assert "4 March 2026" in day(AT)
    with timezone.override("Asia/Tokyo"):
        assert "5 March 2026" in day(AT)
    assert "4 March 2026" in day(AT)


def test_what_was_of_today_is_of_a_day_tomorrow() -> None:
    said = [brief_moment(AT, AT + timedelta(minutes=minutes)) for minutes in (5, 29, 31)]
    assert said[0] == said[1]
    assert "23.30" in said[0]
    assert "23.30" not in said[2].partition(">")[2]
