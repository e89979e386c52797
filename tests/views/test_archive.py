from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from articles.models import Edition
from articles.publishing import publish, withdraw
from tests.factories import a_story, an_article

pytestmark = pytest.mark.django_db


@pytest.fixture
def in_berlin(settings: Settings) -> None:
    settings.TIME_ZONE = "Europe/Berlin"


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[arg-type, misc]


def page(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200, path
    html = response.content.decode()
    return html[html.index("<main") : html.index("</main>")]


def counts(html: str) -> dict[str, str]:
    """The numbers that a calendar or a list of months has, by the address."""
    cells = re.findall(r'<a href="(/[\d/]+)">(.*?)</a>', html)
    found = {path: re.search(r"(\d+)(?:<[^>]+>)? stor", cell) for path, cell in cells}
    return {path: match[1] for path, match in found.items() if match}


@pytest.mark.usefixtures("in_berlin")
def test_a_story_stands_on_the_newsrooms_day_and_not_on_that_of_utc(client: Client) -> None:
    a_story("Late", at=at(2026, 3, 5, 23, 30))
    assert "Late" in page(client, "/2026/03/06/")
    assert "Late" not in page(client, "/2026/03/05/")
    assert counts(page(client, "/2026/03/")) == {"/2026/03/06/": "1"}


@pytest.mark.usefixtures("in_berlin")
@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        # 23 hours, 25 hours, and a plain day
        ("/2026/03/29/", at(2026, 3, 28, 23), at(2026, 3, 29, 21, 59, 59)),
        ("/2025/10/26/", at(2025, 10, 25, 22), at(2025, 10, 26, 22, 59, 59)),
        ("/2026/01/15/", at(2026, 1, 14, 23), at(2026, 1, 15, 22, 59, 59)),
    ],
)
def test_a_day_is_as_long_as_clocks_have_it(
    client: Client, day: str, first: datetime, last: datetime
) -> None:
    a_story("The day before", at=first - timedelta(seconds=1))
    a_story("First", at=first)
    a_story("Last", at=last)
    a_story("The day after", at=last + timedelta(seconds=1))
    html = page(client, day)
    assert "First" in html
    assert "Last" in html
    assert "The day" not in html
    assert counts(page(client, day[:9]))[day] == "2"


def test_months_and_years_count_their_stories(client: Client) -> None:
    for moment in (at(2024, 2, 29), at(2024, 2, 29), at(2024, 12, 31), at(2025, 1, 1)):
        a_story(at=moment)
    assert counts(page(client, "/archive/")) == {"/2024/": "3", "/2025/": "1"}
    assert counts(page(client, "/2024/")) == {"/2024/02/": "2", "/2024/12/": "1"}
    assert counts(page(client, "/2024/02/")) == {"/2024/02/29/": "2"}


def test_neighbours_are_the_nearest_that_have_stories(client: Client) -> None:
    for moment in (at(2024, 2, 29), at(2024, 5, 3), at(2025, 1, 1)):
        a_story(at=moment)
    for path, before, after in (
        ("/2024/05/03/", "/2024/02/29/", "/2025/01/01/"),
        ("/2024/04/10/", "/2024/02/29/", "/2024/05/03/"),
        ("/2024/05/", "/2024/02/", "/2025/01/"),
        ("/2024/03/", "/2024/02/", "/2024/05/"),
    ):
        html = page(client, path)
        assert f'<a href="{before}" rel="prev">' in html
        assert f'<a href="{after}" rel="next">' in html
    assert 'rel="prev"' not in page(client, "/2024/02/29/")
    assert 'rel="next"' not in page(client, "/2025/")


@pytest.mark.parametrize("path", ["/2024/04/10/", "/2024/04/", "/2023/"])
def test_what_has_no_story_says_so_and_leads_to_its_neighbours(client: Client, path: str) -> None:
    a_story(at=at(2022, 2, 2))
    a_story(at=at(2025, 1, 1))
    html = page(client, path)
    assert "Nothing was published" in html
    assert 'rel="prev"' in html
    assert 'rel="next"' in html
    assert "<table" not in html
    assert 'name="robots" content="noindex"' in client.get(path).content.decode()


def test_an_archive_without_stories_says_so(client: Client) -> None:
    assert "Nothing has been published yet" in page(client, "/archive/")
    assert "Nothing was published" in page(client, "/2020/01/01/")


@pytest.mark.usefixtures("in_berlin")
def test_what_is_to_come_is_not_found(client: Client) -> None:
    today = timezone.localdate()
    tomorrow = today + timedelta(days=1)
    assert client.get(f"/{today:%Y/%m/%d}/").status_code == 200
    assert client.get(f"/{tomorrow:%Y/%m/%d}/").status_code == 404
    assert client.get(f"/{today.year + 1}/").status_code == 404
    assert client.get(f"/{today.year + 1}/01/").status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/2024/02/30/", "/2024/13/", "/2024/00/", "/2024/01/00/", "/0000/", "/0999/",
        "/9999/12/31/", "/2024/2/", "/2024/02/1/", "/20240/", "/2024/02/29/?before=x",
    ],
)  # fmt: skip
def test_what_is_no_day_is_not_found(client: Client, path: str) -> None:
    a_story(at=at(2024, 2, 29))
    assert client.get(path).status_code == 404


def test_a_story_older_than_any_address_of_a_year_harms_no_page(client: Client) -> None:
    a_story(at=at(800, 1, 1))
    edition = a_story(at=at(2024, 2, 29))
    for path in ("/archive/", "/2024/", "/2024/02/", edition.path[:12], "/2023/"):
        assert client.get(path).status_code == 200, path


def test_a_day_of_many_stories_goes_on_behind_its_first_page(client: Client) -> None:
    for number in range(55):
        a_story(f"Story {number}", at=at(2024, 2, 29, 6))
    path, found = "/2024/02/29/", []
    url = path
    while url:
        html = page(client, url)
        found += re.findall(r">(Story \d+)</a>", html)
        older = re.search(r'<a href="(\?[^"]+)" rel="next">Older', html)
        url = path + older[1] if older else ""
    assert found == [f"Story {number}" for number in reversed(range(55))]


def hide(edition: Edition, state: str) -> None:
    now = timezone.now()
    match state:
        case "withdrawn":
            withdraw(edition.article)
        case "scheduled":
            Edition.objects.filter(pk=edition.pk).update(visible_from=now + timedelta(hours=1))
        case "past":
            publish(edition.article)
            Edition.objects.filter(pk=edition.pk).update(headline="Quillwort")
            newest = Edition.objects.order_by("-pk").values("pk")[:1]
            Edition.objects.filter(pk__in=newest).update(published_at=now)


@pytest.mark.parametrize("state", ["withdrawn", "scheduled", "past"])
def test_what_is_hidden_counts_nowhere_and_is_nobodys_neighbour(client: Client, state: str) -> None:
    a_story("Seen", at=at(2022, 2, 2))
    hide(publish(an_article("Quillwort", first_published_at=at(2023, 3, 3))), state)
    assert "/2023/" not in counts(page(client, "/archive/"))
    for path in ("/2023/", "/2023/03/", "/2023/03/03/"):
        assert "Nothing was published" in page(client, path)
        assert "Quillwort" not in page(client, path)
    for path in ("/2022/", "/2022/02/", "/2022/02/02/"):
        assert "/2023/" not in page(client, path)
