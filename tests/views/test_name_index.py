from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from articles.models import Edition
from articles.publishing import publish, withdraw
from articles.views import name_index
from tests.factories import a_story, a_topic, add_credit, an_agency, an_article, an_author
from tests.views.lists import main_of
from tests.views.pictured import a_picture

pytestmark = pytest.mark.django_db
INDEXES = ("/authors/", "/agencies/", "/topics/", "/places/")


def listed(html: str) -> list[str]:
    """Each name with its address and what it is said to have."""
    found = re.findall(r'<li><a href="(/[^"]+)"><strong>(.*?)</strong> <span>(.*?)</span>', html)
    return [f"{name} {address} {count}" for address, name, count in found]


def people(client: Client, query: str = "") -> list[str]:
    return re.findall(r"<strong>(.*?)</strong>", main_of(client, f"/authors/{query}"))


def test_each_has_its_visible_stories_counted_once(client: Client) -> None:
    ines, joss, afp = an_author(), an_author("Joss Marrable"), an_agency("AFP")
    picture = a_picture(credit={"author": ines, "agency": afp})
    told: dict[str, Any] = {"about": [a_topic("Ferries")], "places": [["Ostlemere", "Lennshire"]]}
    a_story("Both", by=[ines, joss], images=[picture], **told)
    a_story("One", by=[ines], **told)
    assert listed(main_of(client, "/authors/")) == [
        "Ines Tarrow /authors/ines-tarrow/ 2 stories",
        "Joss Marrable /authors/joss-marrable/ 1 story",
    ]
    assert listed(main_of(client, "/agencies/")) == ["AFP /agencies/afp/ 1 story"]
    assert listed(main_of(client, "/topics/")) == ["Ferries /topics/ferries/ 2 stories"]
    assert listed(main_of(client, "/places/")) == [
        "Ostlemere, Lennshire /places/ostlemere-lennshire/ 2 stories"
    ]


@pytest.mark.parametrize(("language", "said"), [("en-gb", "19,576 stories"), ("de", "19.576 ")])
def test_large_numbers_are_written_as_the_language_has_them(
    client: Client,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    said: str,
) -> None:
    settings.LANGUAGE_CODE = language
    edition = a_story(by=[an_author()])
    who = edition.credits.get().author_id
    monkeypatch.setattr(name_index, "stories_of", lambda *given: {who: 19576})
    assert said in main_of(client, "/authors/")


def test_who_has_no_work_that_readers_see_is_not_listed(client: Client) -> None:
    a_story("Seen", by=[an_author()])
    an_author("Nobody")
    draft = an_article("Draft", about=[a_topic("Moss")], places=[["Moss"]])
    add_credit(draft, author=an_author("Dov Hallin"), agency=an_agency("Moss"))
    publish(draft, at=timezone.now() + timedelta(hours=1))
    withdraw(a_story("Gone", by=[an_author("Petra Vane")]).article)
    assert people(client) == ["Ines Tarrow"]
    for path in ("/agencies/", "/topics/", "/places/"):
        assert "Moss" not in main_of(client, path)


def test_a_past_edition_counts_for_nobody(client: Client) -> None:
    edition = a_story(by=[an_author(), an_author("Dov Hallin")])
    edition.article.credits.filter(author__name="Dov Hallin").delete()
    publish(edition.article)
    assert Edition.objects.count() == 2
    assert listed(main_of(client, "/authors/")) == ["Ines Tarrow /authors/ines-tarrow/ 1 story"]


def test_names_stand_in_alphabetical_order_under_their_letters(client: Client) -> None:
    a_story(by=[an_author(name) for name in ("Zoe", "Émile", "eva", "Anna", "Ελένη")])
    html = main_of(client, "/authors/")
    assert people(client) == ["Anna", "Émile", "eva", "Zoe", "Ελένη"]
    assert re.findall(r"<h2[^>]*>(.*?)</h2>", html) == ["A", "E", "Z", "Ε"]


def test_what_tells_namesakes_apart_is_told(client: Client) -> None:
    who = an_author("Ines Tarrow", job_title="harbour reporter")
    a_story(by=[who, an_author("Ines Tarrow", slug="ines-tarrow-2")])
    assert "<small>harbour reporter</small>" in main_of(client, "/authors/")


def test_a_long_index_has_pages_both_ways_and_letters(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(name_index, "SIZE", 3)
    names = ["Ada", "Bea", "Cid", "Dov", "Eli", "Fay", "Gus", "Hal"]
    a_story(by=[an_author(name) for name in names])

    def links(query: str) -> dict[str, str]:
        html = main_of(client, f"/authors/{query}")
        found = re.findall(r'<a href="(\?[^"]*)"(?: rel="\w+")?>([^<]*)</a>', html)
        return {name: unescape(url) for url, name in found}

    assert people(client) == names[:3]
    first = links("")
    assert "Previous names" not in first
    second, third = first["Next names"], links(first["Next names"])["Next names"]
    assert (people(client, second), people(client, third)) == (names[3:6], names[6:])
    assert "Next names" not in links(third)
    assert links(third)["Previous names"] == second
    assert links(second)["Previous names"] == "?"
    assert people(client, links(third)["E"]) == names[4:7]
    assert list(links(""))[:8] == list("ABCDEFGH")


def test_a_short_index_needs_neither(client: Client) -> None:
    a_story(by=[an_author()])
    assert "<nav" not in main_of(client, "/authors/")


@pytest.mark.parametrize("start", ["zz", "%00", "a b", "..", "x" * 121, "%F0%9F%9A%80"])
@pytest.mark.parametrize("path", INDEXES)
def test_where_there_is_no_name_there_is_no_page(client: Client, path: str, start: str) -> None:
    a_story(by=[an_author()], about=[a_topic()], places=[["Moss"]])
    assert client.get(f"{path}?from={start}").status_code == 404


@pytest.mark.parametrize("path", INDEXES)
def test_an_empty_index_says_so_and_leads_home(client: Client, path: str) -> None:
    html = main_of(client, path)
    assert 'class="empty"' in html
    assert '<a href="/">' in html


@pytest.mark.parametrize("path", INDEXES)
def test_every_page_leads_to_the_indexes(client: Client, path: str) -> None:
    html = client.get("/").content.decode()
    assert f'<a href="{path}">' in html[html.index("<footer") :]


def test_pages_of_a_kind_lead_to_the_others_of_it(client: Client) -> None:
    picture = a_picture(credit={"agency": an_agency("AFP")})
    a_story(by=[an_author()], about=[a_topic("Moss")], places=[["Moss"]], images=[picture])
    for path in ("/agencies/afp/", "/topics/moss/", "/places/moss/"):
        assert f'<a href="/{path.split("/")[1]}/">' in main_of(client, path)
