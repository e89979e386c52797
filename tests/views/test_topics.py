"""Pages of topics, places, sections and corrections."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Article, Edition, EditionCorrection, EditionPlace, Place, Topic
from articles.publishing import publish, withdraw
from tests.factories import (
    a_section,
    a_story,
    a_topic,
    add_correction,
    add_credit,
    an_article,
    an_author,
)

pytestmark = pytest.mark.django_db

SAME = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)


def main_of(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200, path
    html = response.content.decode()
    return html[html.index("<main") : html.index("</main>")]


def read_to_the_end(client: Client, path: str, way: str = "next", start: str = "") -> list[str]:
    url, found = path + start, []
    while True:
        html = main_of(client, url)
        found += re.findall(r">(Story \d+)</a>", html)
        link = re.search(rf'<a href="(\?[^"]*)" rel="{way}">', html)
        if not link:
            return found
        url = path + link[1].replace("&amp;", "&")


def from_place(headline: str, *places: list[str], at: datetime = SAME) -> Edition:
    return publish(an_article(headline, places=list(places), first_published_at=at))


def test_a_topic_says_what_it_is_and_lists_its_stories_newest_first(client: Client) -> None:
    topic = a_topic(description="Boats that cross.")
    for number in range(45):
        a_story(f"Story {number}", about=[topic], at=SAME)
    a_story("Of something else", about=[a_topic("Housing")])
    assert "Boats that cross." in main_of(client, "/topics/ferries/")
    found = read_to_the_end(client, "/topics/ferries/")
    assert found == [f"Story {number}" for number in reversed(range(45))]


def test_the_way_back_through_a_list_meets_the_same_pages(client: Client) -> None:
    for number in range(65):
        a_story(f"Story {number}", about=[a_topic()], at=SAME)
    path, url, pages = "/topics/ferries/", "", []
    while True:
        html = main_of(client, path + url)
        pages.append(re.findall(r">(Story \d+)</a>", html))
        link = re.search(r'<a href="(\?[^"]*)" rel="next">', html)
        if not link:
            break
        url = link[1]
    back = []
    while True:
        html = main_of(client, path + url)
        back.append(re.findall(r">(Story \d+)</a>", html))
        link = re.search(r'<a href="(\?[^"]*)" rel="prev">', html)
        if not link:
            break
        url = link[1]
    assert len(pages) == 4
    assert back == pages[::-1]


def test_the_story_to_start_with_stands_above_and_once(client: Client) -> None:
    topic = a_topic()
    first = a_story("Story 1", about=[topic], at=SAME - timedelta(days=900))
    a_story("Story 2", about=[topic], at=SAME)
    Topic.objects.update(start_here=first.article_id)
    html = main_of(client, "/topics/ferries/")
    assert html.index("Start here") < html.index("Story 1") < html.index("Story 2")
    assert html.count(">Story 1</a>") == 1
    withdraw(first.article)
    assert "Start here" not in main_of(client, "/topics/ferries/")


def test_a_topic_leads_on_to_its_sections_reporters_and_other_topics(client: Client) -> None:
    a_story(about=[a_topic(), a_topic("Housing")], section=a_section(), by=[an_author()])
    html = main_of(client, "/topics/ferries/")
    for link in ("/topics/housing/", "/sections/harbour/", "/authors/ines-tarrow/"):
        assert f'href="{link}"' in html
    assert 'href="/topics/ferries/"' not in html
    assert 'href="/topics/housing/"' in main_of(client, "/authors/ines-tarrow/")
    assert 'href="/topics/ferries/"' in main_of(client, "/sections/harbour/")


def test_a_place_has_what_was_filed_from_it_and_reported_there(client: Client) -> None:
    from_place("Story 1", ["Ostlemere", "Lennshire"])
    article = an_article("Story 2")
    add_credit(article, author=an_author(), place="Ostlemere, Lennshire")
    publish(article)
    html = main_of(client, "/places/ostlemere-lennshire/")
    assert "Story 1" in html
    assert "Story 2" in html


def test_two_places_of_one_name_are_kept_apart_and_name_each_other(client: Client) -> None:
    from_place("Story 1", ["Ostlemere", "Lennshire"])
    from_place("Story 2", ["OSTLEMERE", "Maine"])
    from_place("Story 3", ["Ostlemere"])
    html = main_of(client, "/places/ostlemere-lennshire/")
    assert re.findall(r">(Story \d)</a>", html) == ["Story 1"]
    assert 'href="/places/ostlemere/"' in html


def test_the_bare_name_in_a_credit_is_the_place_of_the_dateline(client: Client) -> None:
    article = an_article("Story 1", places=[["Ostlemere", "Lennshire"]])
    add_credit(article, author=an_author(), place="Ostlemere")
    publish(article)
    assert [str(place) for place in Place.objects.all()] == ["Ostlemere, Lennshire"]


@pytest.mark.parametrize("places", ["x", 3, None, {}, [1], [[]], [[""]], [[1, 2]], [["a", 2]]])
def test_places_that_are_none_make_no_list(places: object) -> None:
    article = an_article()
    Article.objects.filter(pk=article.pk).update(places=places if places is not None else [])
    publish(article)
    assert not EditionPlace.objects.exists()


def test_corrections_of_all_stories_stand_newest_first(client: Client) -> None:
    for number, day in ((1, "2026-01-01"), (2, "2026-03-01"), (3, "2026-02-01")):
        article = an_article(f"Story {number}", first_published_at=SAME)
        add_correction(article, f"It was {number} boats.", date=day)
        publish(article)
    html = main_of(client, "/corrections/")
    assert re.findall(r">(Story \d)</a>", html) == ["Story 2", "Story 3", "Story 1"]
    assert "It was 3 boats." in html
    assert "1 March 2026" in html


def test_paging_corrections_reaches_each_once(client: Client) -> None:
    for number in range(30):
        article = an_article(f"Story {number}")
        add_correction(article, "Wrong.", date="2026-01-01")
        add_correction(article, "Wrong again.", date="2026-01-01")
        publish(article)
    found = read_to_the_end(client, "/corrections/")
    assert len(found) == 60
    assert {found.count(story) for story in found} == {2}


def test_a_correction_without_a_day_counts_from_when_readers_first_saw_it() -> None:
    article = an_article(first_published_at=SAME)
    add_correction(article, "Came with the document.")
    publish(article)
    assert EditionCorrection.objects.get().told_at == SAME
    add_correction(article, "Came later.")
    later = publish(article)
    assert _told(later) == {"Came with the document.": SAME, "Came later.": later.visible_from}
    again = publish(article)
    assert _told(again) == _told(later)


def _told(edition: Edition) -> dict[str, datetime]:
    rows = edition.listed_corrections.all()
    return {edition.corrections[row.position]["text"]: row.told_at for row in rows}


def test_a_correction_of_the_distant_future_is_as_new_as_its_edition() -> None:
    article = an_article()
    add_correction(article, "Wrong.", date="2926-01-01")
    edition = publish(article)
    assert EditionCorrection.objects.get().told_at == edition.visible_from


def test_the_index_of_sections_has_the_newest_of_each(client: Client) -> None:
    for number in range(5):
        at = timezone.now() - timedelta(hours=number)
        a_story(f"Story {number}", section=a_section(), at=at)
    a_section("Empty")
    html = main_of(client, "/sections/")
    assert re.findall(r">(Story \d)</a>", html) == ["Story 0", "Story 1", "Story 2"]
    assert "Empty" not in html


@pytest.mark.parametrize(
    ("path", "said"), [("/corrections/", "No correction"), ("/sections/", "No section has")]
)
def test_what_is_empty_says_so_and_leads_home(client: Client, path: str, said: str) -> None:
    html = main_of(client, path)
    assert said in html
    assert '<a href="/">' in html


HIDDEN = ["draft", "scheduled", "withdrawn", "past", "update"]


def a_secret(state: str) -> None:
    """With a topic, a place, a section and a correction that no other story has."""
    article = an_article(
        "Quillwort",
        about=[a_topic("Moss")],
        section=a_section("Moss"),
        places=[["Moss"]],
        first_published_at=SAME,
    )
    add_correction(article, "Quillwort.", date="2026-01-01")
    plain: dict[str, Any] = {"headline": "Plain", "section": None, "places": []}
    soon = timezone.now() + timedelta(hours=1)
    if state == "update":
        kept = article.topics.get()
        corrections = list(article.corrections.values("text", "date"))
        article.topics.clear()
        article.corrections.all().delete()
        Article.objects.filter(pk=article.pk).update(**plain)
        publish(article)
        article.topics.add(kept)
        add_correction(article, **corrections[0])
        Article.objects.filter(pk=article.pk).update(headline="Quillwort", places=[["Moss"]])
        publish(article, at=soon)
    elif state == "scheduled":
        publish(article, at=soon)
    elif state != "draft":
        publish(article)
    if state == "withdrawn":
        withdraw(article)
    elif state == "past":
        article.topics.clear()
        article.corrections.all().delete()
        Article.objects.filter(pk=article.pk).update(**plain)
        publish(article)


@pytest.mark.parametrize("state", HIDDEN)
def test_what_is_hidden_is_on_no_list(client: Client, state: str) -> None:
    a_story("Seen", about=[a_topic()], places=[["Moss", "Lennshire"]], section=a_section())
    a_secret(state)
    never = client.get("/topics/never/")
    for path in ("/topics/moss/", "/places/moss/", "/sections/moss/"):
        response = client.get(path)
        assert response.status_code == 404, path
        assert response.content == never.content, path
    for path in ("/corrections/", "/sections/", "/topics/ferries/", "/places/moss-lennshire/"):
        html = main_of(client, path)
        assert "Quillwort" not in html, path
        assert 'moss/"' not in html, path
