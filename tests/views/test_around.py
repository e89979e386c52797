"""The stories round a story: related ones, and its neighbours in the section."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Article, Edition
from articles.publishing import publish, withdraw
from tests.factories import a_section, a_story, a_topic, add_pick, an_article, an_author

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def related(client: Client, edition: Edition) -> list[str]:
    """Headlines of the cards, in their order."""
    html = client.get(edition.path).content.decode()
    strip = re.search(r'<section class="strip".*?</section>', html, re.DOTALL)
    return re.findall(r"<h3[^>]*><a[^>]*>(.*?)</a>", strip[0]) if strip else []


def sides(client: Client, edition: Edition) -> dict[str, str]:
    html = client.get(edition.path).content.decode()
    found = re.findall(r'<a href="[^"]*" rel="(prev|next)"[^>]*>(.*?)</a>', html)
    return dict(found)


def test_the_desks_picks_come_first_and_in_their_order(client: Client) -> None:
    harbour = a_section()
    second, first = an_article("Second"), an_article("First")
    for one in (second, first):
        publish(one)
    a_story("Of the section", section=harbour)
    article = an_article("Itself", section=harbour)
    add_pick(article, first, second)
    assert related(client, publish(article)) == ["First", "Second", "Of the section"]


def test_a_pick_is_printed_once(client: Client) -> None:
    harbour, ferries = a_section(), a_topic()
    picked = an_article("Picked", section=harbour, about=[ferries])
    publish(picked)
    article = an_article("Itself", section=harbour, about=[ferries])
    add_pick(article, picked)
    assert related(client, publish(article)) == ["Picked"]


def test_a_pick_that_readers_may_not_see_is_not_there(client: Client) -> None:
    draft, gone, to_come = an_article("Draft"), an_article("Gone"), an_article("To come")
    publish(gone)
    withdraw(gone)
    publish(to_come, at=timezone.now() + timedelta(hours=1))
    article = an_article("Itself")
    add_pick(article, draft, gone, to_come)
    edition = publish(article)
    assert related(client, edition) == []
    publish(gone)
    assert related(client, edition) == ["Gone"]


def test_picks_at_the_desk_are_seen_once_they_are_published(client: Client) -> None:
    other = an_article("Other")
    publish(other)
    article = an_article("Itself")
    publish(article)
    add_pick(article, other)
    assert related(client, Edition.objects.get(article=article)) == []
    assert related(client, publish(article)) == ["Other"]


def test_nearer_stories_come_before_newer_ones(client: Client) -> None:
    harbour, ines = a_section(), an_author()
    ferries, fares = a_topic("Ferries"), a_topic("Fares")
    a_story("Two topics", about=[ferries, fares], at=NOON)
    a_story("One topic", about=[fares], at=NOON + timedelta(hours=1))
    for number in range(4):
        moment = NOON + timedelta(hours=2, minutes=number)
        a_story(f"Section {number}", section=harbour, at=moment)
    a_story("Author", by=[ines], at=NOON + timedelta(hours=3))
    a_story("Nothing in common", at=NOON + timedelta(hours=4))
    itself = a_story("Itself", section=harbour, by=[ines], about=[ferries, fares], at=NOON)
    found = related(client, itself)
    assert found == ["Two topics", "One topic", "Section 3", "Section 2"]


def test_of_stories_of_one_moment_the_later_ones_are_looked_at(client: Client) -> None:
    ferries = a_topic()
    for number in range(9):
        a_story(f"Story {number}", about=[ferries], at=NOON)
    found = related(client, a_story("Itself", about=[ferries], at=NOON))
    assert found == ["Story 8", "Story 7", "Story 6", "Story 5"]


def test_stories_from_the_same_place_come_after_those_of_the_same_people(client: Client) -> None:
    ines = an_author()
    a_story("Same place", dateline="OSTLEMERE", places=[["Ostlemere", "Lennshire"]], at=NOON)
    a_story("Same author", by=[ines], at=NOON - timedelta(days=1))
    a_story("Elsewhere", dateline="QUAY", places=[["Quay", "Lennshire"]], at=NOON)
    itself = a_story("Itself", by=[ines], dateline="OSTLEMERE", places=[["Ostlemere", "Lennshire"]])
    assert related(client, itself) == ["Same author", "Same place"]


def test_a_story_is_not_related_to_another_edition_of_itself(client: Client) -> None:
    article = an_article("Itself", section=a_section(), about=[a_topic()], by=[an_author()])
    publish(article)
    assert related(client, publish(article)) == []


def test_an_earlier_edition_brings_no_story_back(client: Client) -> None:
    ferries = a_topic()
    other = an_article("As it was", about=[ferries])
    publish(other)
    Article.objects.filter(pk=other.pk).update(headline="As it is")
    publish(other)
    assert related(client, a_story("Itself", about=[ferries])) == ["As it is"]


def test_neighbours_are_the_nearest_in_time_of_the_same_section(client: Client) -> None:
    harbour, schools = a_section(), a_section("Schools")
    for hour, name in enumerate(["First", "Second", "Third", "Fourth", "Fifth"]):
        a_story(name, section=harbour, at=NOON + timedelta(hours=hour))
        a_story(f"{name} of a school", section=schools, at=NOON + timedelta(hours=hour))
    third = Edition.objects.get(headline="Third")
    assert sides(client, third) == {"prev": "Second", "next": "Fourth"}


def test_stories_of_the_same_moment_are_neighbours_both_ways(client: Client) -> None:
    harbour = a_section()
    one, two, three = (a_story(name, section=harbour, at=NOON) for name in ("A", "B", "C"))
    assert sides(client, one) == {"next": "B"}
    assert sides(client, two) == {"prev": "A", "next": "C"}
    assert sides(client, three) == {"prev": "B"}


def test_a_neighbour_is_never_hidden(client: Client) -> None:
    harbour = a_section()
    before = an_article("Before", section=harbour, first_published_at=NOON)
    publish(before)
    itself = a_story("Itself", section=harbour, at=NOON + timedelta(hours=1))
    assert sides(client, itself) == {"prev": "Before"}
    withdraw(before)
    assert sides(client, itself) == {}


def test_a_hidden_neighbour_gives_way_to_the_next_one(client: Client) -> None:
    harbour = a_section()
    a_story("Farther", section=harbour, at=NOON - timedelta(hours=2))
    near = an_article("Near", section=harbour, first_published_at=NOON - timedelta(hours=1))
    publish(near)
    itself = a_story("Itself", section=harbour, at=NOON)
    withdraw(near)
    assert sides(client, itself) == {"prev": "Farther"}


def test_hidden_stories_take_no_place_among_the_related(client: Client) -> None:
    ferries = a_topic()
    a_story("Visible", about=[ferries], at=NOON)
    for number in range(6):
        hidden = an_article(f"Hidden {number}", about=[ferries])
        publish(hidden)
        withdraw(hidden)
    assert related(client, a_story("Itself", about=[ferries])) == ["Visible"]


def test_a_story_without_a_section_has_no_neighbours(client: Client) -> None:
    a_story("Another")
    assert sides(client, a_story("Itself")) == {}
