from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from articles.models import Topic
from articles.publishing import publish
from articles.views import items as view
from tests.factories import a_section, a_story, an_agency, an_article, an_author, an_image
from tests.ninjs.reading import item, items, listed

pytestmark = pytest.mark.django_db
DAY = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def headlines(client: Client, query: str = "") -> list[str]:
    return [it["headlines"][0]["value"] for it in items(client, query)]


def test_the_list_is_of_items_without_their_texts(client: Client) -> None:
    edition = a_story(by=[an_author()], section=a_section())
    whole = item(client, edition)
    (brief,) = items(client)
    assert brief == {
        **{name: it for name, it in whole.items() if name not in ("bodies", "associations")},
        "representationType": "partial",
    }


def test_pages_follow_each_other_to_the_end(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view, "SIZE", 2)
    section = a_section()
    for number in range(5):
        a_story(f"No {number}", at=DAY + timedelta(hours=number), section=section)
    a_story("Elsewhere", at=DAY)
    found, url = [], "/articles.json?section=harbour"
    while url:
        page = listed(client, url)
        found += [it["headlines"][0]["value"] for it in page["items"]]
        url = page.get("next", "")
        assert not url or "section=harbour&before=" in url
    assert found == ["No 4", "No 3", "No 2", "No 1", "No 0"]


def test_it_is_filtered_by_section_topic_author_and_agency(client: Client) -> None:
    article = an_article("Theirs", section=a_section(), by=[an_author()])
    article.topics.add(Topic.objects.create(name="Ferries", slug="ferries"))
    article.credits.create(work="reporter", agency=an_agency("AFP"))
    publish(article)
    a_story("Pictured", images=[an_image(author=an_author("Joss Marrable"))])
    for query in ("section=harbour", "topic=ferries", "author=ines-tarrow", "agency=afp"):
        assert headlines(client, f"?{query}") == ["Theirs"], query
    assert headlines(client, "?author=joss-marrable") == ["Pictured"]
    assert headlines(client, "?author=ines-tarrow&section=sport") == []


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("since=2026-11-20T12:00:00Z", ["No 2", "No 1"]),
        ("until=2026-11-20T12:00:00Z", ["No 0"]),
        ("since=2026-11-20T11:00:00%2B01:00&until=2026-11-20T14:00:00%2B01:00", ["No 1", "No 0"]),
        ("since=2026-11-21", ["No 2"]),
        ("until=2026-11-20", ["No 1", "No 0"]),
        ("since=2026-11-21&until=2026-11-21", ["No 2"]),
        ("until=2026-11-20T00:00:00Z", []),
    ],
)
def test_it_is_filtered_by_moments(client: Client, query: str, expected: list[str]) -> None:
    for number, hours in enumerate((-1, 0, 24)):
        a_story(f"No {number}", at=DAY + timedelta(hours=hours))
    assert headlines(client, f"?{query}") == expected


@pytest.mark.parametrize(
    "query",
    [
        "section=" + "x" * 5000,
        "section=%00",
        "author=nobody",
        "agency=%27%22",
        "topic=none",
    ],
)
def test_what_is_no_value_gives_nothing_and_never_all(client: Client, query: str) -> None:
    a_story(section=a_section())
    assert headlines(client, f"?{query}") == []


@pytest.mark.parametrize(
    "query",
    [
        "since=yesterday",
        "until=0000-00-00",
        "since=0001-01-01",
        "until=9999-12-31",
        "until=9999-12-31T23:59:59-23:59",
    ],
)
def test_what_is_no_moment_is_refused_in_words(client: Client, query: str) -> None:
    a_story()
    response = client.get(f"/articles.json?{query}")
    assert response.status_code == 400
    name = query.partition("=")[0]
    said = f"“{name}” takes a day or a moment, as 2026-11-20 or 2026-11-20T12:00:00Z."
    assert response.json() == {"error": said}


def test_a_cursor_that_is_none_is_not_found(client: Client) -> None:
    assert client.get("/articles.json?before=x").status_code == 404
