from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from articles.models import Edition
from articles.publishing import withdraw
from tests.factories import a_section, a_story, an_author

pytestmark = pytest.mark.django_db


def headlines(client: Client) -> list[str]:
    """As printed on the front, in order."""
    html = client.get("/").content.decode()
    main = html[html.index("<main") : html.index("</main>")]
    return re.findall(r">(Story \d+)</a>", main)


def stories(count: int, *sections: str) -> None:
    for number in range(count):
        name = sections[number % len(sections)] if sections else ""
        section = a_section(name) if name else None
        at = timezone.now() - timedelta(hours=number)
        a_story(f"Story {number}", section=section, at=at)


def test_an_empty_front_says_so_calmly(client: Client) -> None:
    response = client.get("/")
    assert response.status_code == 200
    assert "No stories yet" in response.content.decode()


@pytest.mark.parametrize("count", [1, 2, 4, 5, 11, 12, 19])
def test_every_story_of_a_small_paper_is_on_the_front_once(client: Client, count: int) -> None:
    stories(count)
    assert sorted(headlines(client)) == sorted(f"Story {number}" for number in range(count))


@pytest.mark.parametrize(
    ("stated", "told"),
    [("", "The latest from The Ostlemere Courier."), ("Boats.", "Boats.")],
)
def test_search_engines_are_told_what_the_site_is(
    client: Client, settings: Settings, stated: str, told: str
) -> None:
    settings.SITE_DESCRIPTION = stated
    html = client.get("/").content.decode()
    assert f'<meta name="description" content="{told}">' in html


def test_no_story_is_on_the_front_twice(client: Client) -> None:
    stories(60, "Harbour", "Schools", "")
    found = headlines(client)
    assert len(found) == len(set(found))
    assert found[:11] == [f"Story {number}" for number in range(11)]


def test_a_strip_has_the_four_newest_of_its_section_that_are_not_above(client: Client) -> None:
    stories(40, "Harbour", "Schools")
    expected = (12, 14, 16, 18, 11, 13, 15, 17)
    assert headlines(client)[11:] == [f"Story {number}" for number in expected]


def test_a_story_alone_in_its_section_stands_under_more(client: Client) -> None:
    stories(11)
    old = timezone.now() - timedelta(days=9)
    a_story("Story 99", section=a_section("Chess"), at=old)
    html = client.get("/").content.decode()
    assert html.index(">More</h2>") < html.index("Story 99")


def test_a_withdrawn_story_leaves_the_front_at_once(client: Client) -> None:
    stories(3)
    withdraw(Edition.objects.get(headline="Story 0").article)
    assert headlines(client) == ["Story 1", "Story 2"]


def test_the_lead_without_a_standfirst_shows_how_it_begins(client: Client) -> None:
    a_story("Story 0", text="<p>At <em>eleven</em> &amp; a bit.</p><p>More.</p>")
    assert "<p>At eleven &amp; a bit.</p><p>More.</p>" in client.get("/").content.decode()


def test_of_a_standfirst_in_two_lines_a_card_shows_the_first(client: Client) -> None:
    a_story("Story 0", standfirst="The lamp is dark\nThe keeper is not.")
    html = client.get("/").content.decode()
    assert "<p>The lamp is dark</p>" in html
    assert "The keeper" not in html


def test_a_card_names_who_did_it(client: Client) -> None:
    a_story("Story 0", by=[an_author("Ines Tarrow"), an_author("Dov Hallin")])
    assert (
        '<p class="byl"><bdi>Ines Tarrow</bdi> and <bdi>Dov Hallin</bdi></p>'
        in client.get("/").content.decode()
    )


def test_only_sections_with_something_to_read_are_in_the_navigation(client: Client) -> None:
    a_section("Empty")
    a_story(section=a_section("Harbour"))
    html = client.get("/").content.decode()
    assert "/sections/harbour/" in html
    assert "/sections/empty/" not in html


def test_names_and_days_of_a_card_are_isolated_from_each_other(client: Client) -> None:
    for number in range(14):
        a_story(f"Story {number}", by=[an_author("ليلى الحدّاد"), an_author("A <b> Clerk")])
    cards = client.get("/").content.decode()
    names = "<bdi>ليلى الحدّاد</bdi> and <bdi>A &lt;b&gt; Clerk</bdi>"
    assert f'<p class="byl">{names}</p>' in cards
    found = client.get("/search/?q=story").content.decode()
    assert re.search(rf'<p class="byl">{names}, <bdi><time [^>]*>[^<]*</time></bdi></p>', found)
