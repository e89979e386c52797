"""Days and hours as the site's language writes them: the house's English, else Django's."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.utils import translation
from django.utils.html import strip_tags

from articles.templatetags import moments

HOUR = datetime(2026, 11, 20, 12, 5, tzinfo=UTC)
LATER = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)


ENGLISH = (
    "20 November 2026, 13.05",
    "20 November 2026",
    "22 Nov, 08.30",
    "20 Nov",
    "Nov 2026",
)
GERMAN = (
    "20. November 2026, 13:05 Uhr",
    "20. November 2026",
    "22. Nov., 08:30 Uhr",
    "20. Nov.",
    "Nov. 2026",
)
SPANISH = (
    "20 de noviembre de 2026, 13:05",
    "20 de noviembre de 2026",
    "22 de nov., 08:30",
    "20 de nov.",
    "nov. de 2026",
)


@pytest.mark.parametrize(
    ("language", "forms"),
    [("en-gb", ENGLISH), ("en", ENGLISH), ("de", GERMAN), ("de-at", GERMAN), ("es", SPANISH)],
)
def test_each_form_of_a_moment(language: str, forms: tuple[str, ...]) -> None:
    with translation.override(language):
        written = (
            moments.moment(HOUR),
            moments.day(HOUR),
            moments.moment_after(LATER, HOUR),
            moments.brief_moment(HOUR, LATER),
            moments.brief_moment(HOUR, LATER.replace(year=2028)),
        )
    assert tuple(strip_tags(one) for one in written) == forms


def test_machines_are_told_the_same_in_every_language() -> None:
    for language in ("en-gb", "de", "ar"):
        with translation.override(language):
            assert 'datetime="2026-11-20T13:05:00+01:00"' in moments.moment(HOUR)
