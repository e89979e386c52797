from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Article, Topic
from articles.publishing import publish, withdraw
from tests.factories import a_section, a_story, a_topic, add_correction, an_article
from tests.views.lists import SAME, main_of

pytestmark = pytest.mark.django_db


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


def test_what_is_hidden_takes_no_room_on_a_list(client: Client) -> None:
    """More than a page of it stands before what readers see."""
    here: dict[str, Any] = {
        "about": [a_topic()],
        "places": [["Ostlemere"]],
        "section": a_section(),
    }
    seen = a_story("Seen", at=SAME, **here)
    for number in range(31):
        withdraw(a_story(f"Gone {number}", at=SAME, **here).article)
    paths = ["/topics/ferries/", "/places/ostlemere/", "/sections/harbour/", seen.path[:12]]
    for path in paths:
        html = main_of(client, path)
        assert ">Seen</a>" in html, path
        assert 'rel="next"' not in html, path


def test_a_story_that_a_topic_starts_with_stays_there_when_it_is_published_anew(
    client: Client,
) -> None:
    topic = a_topic()
    first = an_article("First of all", about=[topic], first_published_at=SAME)
    publish(first)
    for number in range(3):
        a_story(f"Story {number}", about=[topic])
    Topic.objects.update(start_here=first)
    publish(first)
    html = main_of(client, "/topics/ferries/")
    assert html.index("First of all") < html.index("Story 2")


def test_no_day_leads_on_to_one_that_has_hidden_stories_alone(client: Client) -> None:
    day = timedelta(days=1)
    story = a_story("Seen", at=SAME)
    for moment in (SAME - day, SAME + day):
        withdraw(a_story("Gone", at=moment).article)
    farther = [a_story("Farther", at=moment) for moment in (SAME - 2 * day, SAME + 2 * day)]
    html = main_of(client, story.path[:12])
    assert all(f'"{edition.path[:12]}"' in html for edition in farther)
