from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client

from articles.models import Topic
from articles.publishing import withdraw
from tests.factories import a_section, a_story, a_topic, an_author
from tests.views.lists import SAME, main_of, read_to_the_end

pytestmark = pytest.mark.django_db


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
