"""A site in a language that has no translation yet: its direction and its dates, our words."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from tests.factories import a_section, a_story

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 20, 12, 5, tzinfo=UTC)


def test_pages_run_from_right_to_left(client: Client, settings: Settings) -> None:
    settings.LANGUAGE_CODE = "ar"
    story = a_story("العبّارة", section=a_section("الميناء"), at=NOON, language="ar")
    foreign = a_story("The ferry", at=NOON, language="en")
    for url in (
        "/",
        story.path,
        "/2026/11/20/",
        "/2026/11/",
        "/search/?q=العبّارة",
        "/corrections/",
    ):
        response = client.get(url)
        assert response.status_code == 200
        assert '<html lang="ar" dir="rtl"' in response.content.decode()
    assert "20 نوفمبر، 2026" in client.get(story.path).content.decode()
    assert 'lang="en" dir="ltr">' in client.get(foreign.path).content.decode()
    assert '<html lang="ar" dir="rtl"' in client.get("/never/").content.decode()


@pytest.mark.parametrize("language", ["ar", "de-at", "ja", "pl", "pt-br", "zh-hans"])
def test_any_language_has_pages(client: Client, settings: Settings, language: str) -> None:
    settings.LANGUAGE_CODE = language
    path = a_story(section=a_section(), at=NOON).path
    for url in ("/", path, "/2026/", "/2026/11/", "/2026/11/20/", "/feed/", "/search/?q=ferry"):
        assert client.get(url).status_code == 200


def test_a_country_reads_its_languages_words(client: Client, settings: Settings) -> None:
    settings.LANGUAGE_CODE = "de-at"
    page = client.get("/").content.decode()
    assert '<html lang="de-at" dir="ltr"' in page
    assert "Im Archiv suchen" in page


def test_weeks_begin_as_the_language_has_it(client: Client, settings: Settings) -> None:
    a_story(at=NOON)

    def week(language: str) -> str:
        settings.LANGUAGE_CODE = language
        return client.get("/2026/11/").content.decode().split("<thead>")[1]

    assert week("de").index("Montag") < week("de").index("Sonntag")
    assert week("en-gb").index("Monday") < week("en-gb").index("Sunday")
    assert week("en-us").index("Sunday") < week("en-us").index("Monday")
