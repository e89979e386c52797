"""Pages made of prints are those made of rows, to the byte."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from articles.models import Author, Edition, Image, Kind, Plate, Print, Topic
from articles.publishing import publish, withdraw
from tests.factories import (
    a_section,
    a_story,
    a_topic,
    add_correction,
    add_quote,
    an_agency,
    an_article,
    an_author,
    an_image,
)
from tests.views.pictured import a_picture

pytestmark = pytest.mark.django_db

Queries = Callable[[str], list[str]]
OLDER = re.compile(r'href="([?]before=[^"]*)" rel="next"')


def page(client: Client, path: str) -> bytes:
    response = client.get(path)
    assert response.status_code == 200
    return response.content


def a_full_story(number: int, kind: str) -> Edition:
    """With all that a story may have, of several people, with and without pictures."""
    ines, joss = an_author("Ines Tarrow", description="Covers."), an_author("Joss Marrable")
    pictures = [
        a_picture(f"Dawn {number}", "Joss Marrable/AFP", credit={"author": joss}),
        an_image("No file <here>.", name_as_printed="Cy & Dee"),
        a_picture(f"Dusk {number}", size=(800, 1200), licence="by/4.0", rights="creative_commons"),
    ]
    article = an_article(
        f"Ferry “kept” & paid {number}",
        by=[ines] if number % 2 else [ines, joss],
        images=pictures[number % 3 :] if number != 5 else [],
        section=a_section("Harbour") if number != 4 else None,
        kind=kind,
        language="ar" if number == 3 else "",
        dateline="OSTLEMERE" if number % 2 else "",
        standfirst="It runs <again>." if number % 2 else "",
        lead_image=a_picture("Lead") if number == 2 else None,
    )
    add_quote(article, "It must run.", "A pilot")
    add_correction(article, "The fare was wrong.")
    article.topics.add(Topic.objects.get_or_create(name="Ferries", slug="ferries")[0])
    article.credits.create(work="source", agency=an_agency("Reuters"))
    return publish(article, updated=number == 1)


@pytest.fixture
def stories() -> list[Edition]:
    kinds = [*Kind.values, Kind.NEWS, Kind.OPINION]
    return [a_full_story(number, kind) for number, kind in enumerate(kinds)]


def test_the_page_of_every_kind_is_the_same_from_prints_and_from_rows(
    client: Client, stories: list[Edition]
) -> None:
    from_rows = [page(client, story.path) for story in stories]
    call_command("make_plates", verbosity=0)
    assert [page(client, story.path) for story in stories] == from_rows


def test_the_front_is_the_same_from_prints_and_from_rows(
    client: Client, stories: list[Edition]
) -> None:
    for number in range(40):
        pictures = [a_picture(f"Of {number}")] if number % 3 else []
        kind = Kind.OPINION if number % 4 == 0 else Kind.NEWS
        section = a_section(["Harbour", "Schools", "Sport", "Opinion"][number % 4])
        a_story(f"Story {number}", section=section, images=pictures, kind=kind)
    from_rows = page(client, "/")
    call_command("make_plates", verbosity=0)
    assert page(client, "/") == from_rows
    Plate.objects.filter(pk__in=[story.pk for story in stories[::2]]).delete()
    assert page(client, "/") == from_rows


def a_newspaper(number: int) -> list[Edition]:
    """Stories of one section and one day, with and without pictures."""
    section, moment = a_section("Harbour"), timezone.now() - timedelta(hours=2)
    made = []
    for at in range(number):
        pictures = [a_picture(f"Of {at}")] if at % 3 else []
        by = [an_author(["Ines Tarrow", "Joss Marrable"][at % 2])]
        story = a_story(
            f"Story {at}",
            section=section,
            images=pictures,
            at=moment,
            by=by,
            about=[a_topic("Ferries"), a_topic(f"Topic {at % 5}")],
            places=[["Ostlemere", "Lennshire"]],
        )
        made.append(story)
    return made


def lists_of(client: Client, day: str) -> list[str]:
    """Every kind of list of the newspaper's stories, and the second page of each."""
    first = ["/sections/harbour/", day, "/topics/ferries/", "/places/ostlemere-lennshire/"]
    older = [OLDER.search(page(client, path).decode()) for path in first]
    return [*first, *(f"{path}{it[1]}" for path, it in zip(first, older, strict=True) if it)]


def test_lists_are_the_same_from_prints_and_from_rows(
    client: Client, stories: list[Edition]
) -> None:
    newest = a_newspaper(36)[-1]
    Topic.objects.filter(slug="ferries").update(start_here=newest.article)
    paths = lists_of(client, newest.path[:12])
    assert len(paths) == 8
    from_rows = [page(client, path) for path in paths]
    call_command("make_plates", verbosity=0)
    assert [page(client, path) for path in paths] == from_rows
    Plate.objects.filter(pk__in=list(Edition.objects.values_list("pk", flat=True))[::2]).delete()
    assert [page(client, path) for path in paths] == from_rows


FEEDS = [
    f"{part}feed/{form}"
    for part in ("/", "/sections/harbour/", "/topics/ferries/", "/authors/ines-tarrow/")
    for form in ("", "rss/", "json/")
]


def test_feeds_are_the_same_from_prints_and_from_rows(
    client: Client, stories: list[Edition]
) -> None:
    from_rows = [page(client, path) for path in FEEDS]
    assert all("Ferry “kept”".encode() in content for content in from_rows)
    call_command("make_plates", verbosity=0)
    assert [page(client, path) for path in FEEDS] == from_rows
    Plate.objects.filter(pk__in=[story.pk for story in stories[::2]]).delete()
    Print.objects.filter(plate=stories[1].pk, piece="feed:text").delete()
    assert [page(client, path) for path in FEEDS] == from_rows


def test_printed_feeds_take_few_queries_and_none_more_for_many_stories(
    stories: list[Edition], queries: Queries
) -> None:
    call_command("make_plates", verbosity=0)
    few = [len(queries(path)) for path in FEEDS]
    a_newspaper(30)
    call_command("make_plates", verbosity=0)
    assert [len(queries(path)) for path in FEEDS] == few == [2, 2, 2, *[3] * 9]


def test_a_printed_picture_that_may_no_longer_be_passed_on_is_in_no_feed(client: Client) -> None:
    picture = a_picture("The slip.")
    a_story(images=[picture])
    call_command("make_plates", verbosity=0)
    assert all(b"The slip." in page(client, path) for path in FEEDS[:3])
    Image.objects.update(may_be_passed_on=False)
    assert not any(b"The slip." in page(client, path) for path in FEEDS[:3])


def test_feeds_of_prints_hold_what_the_settings_say_of_text(
    client: Client, settings: Settings
) -> None:
    a_story(text="<p>It runs.</p><p>It is late.</p>")
    call_command("make_plates", verbosity=0)
    assert all(b"It is late." in page(client, path) for path in FEEDS[:3])
    settings.FEED_TEXT = "summary"
    assert not any(b"It is late." in page(client, path) for path in FEEDS[:3])


def test_a_sign_that_stands_for_text_stands_for_none_in_a_story(client: Client) -> None:
    a_story("Ferry \ufdd0 kept", text="<p>It \ufdd0 runs.</p>")
    for path in FEEDS[:3]:
        assert page(client, path).decode().count("runs") == 2


def test_printed_lists_take_no_more_queries_for_many_stories(
    client: Client, queries: Queries
) -> None:
    day = a_newspaper(31)[0].path[:12]
    paths = lists_of(client, day)
    call_command("make_plates", verbosity=0)
    few = {path: len(queries(path)) for path in paths}
    a_newspaper(40)
    call_command("make_plates", verbosity=0)
    assert {path: len(queries(path)) for path in paths} == few
    assert list(few.values()) == [6, 6, 6, 6, 5, 6, 6, 6]


def test_a_withdrawn_story_is_gone_from_printed_lists(client: Client) -> None:
    story = a_newspaper(4)[2]
    paths = lists_of(client, story.path[:12])
    call_command("make_plates", verbosity=0)
    assert all(b"Story 2" in page(client, path) for path in paths)
    withdraw(story.article)
    assert not any(b"Story 2" in page(client, path) for path in paths)


def test_a_printed_front_takes_few_queries_and_none_more_for_many_stories(
    stories: list[Edition], queries: Queries
) -> None:
    call_command("make_plates", verbosity=0)
    few = len(queries("/"))
    for number in range(100):
        section = a_section(["Harbour", "Schools", "Sport", "Opinion"][number % 4])
        a_story(f"Story {number}", section=section, images=[a_picture(f"{number}")])
    call_command("make_plates", verbosity=0)
    assert len(queries("/")) == few == 8


def test_a_page_is_the_same_where_only_some_cards_are_printed(
    client: Client, stories: list[Edition]
) -> None:
    story = stories[0]
    from_rows = page(client, story.path)
    call_command("make_plates", verbosity=0)
    Plate.objects.filter(pk__in=[one.pk for one in stories[1:3]]).delete()
    Print.objects.filter(plate=stories[3].pk, piece__startswith="card").delete()
    assert page(client, story.path) == from_rows


def test_a_printed_page_takes_few_queries_and_none_more_for_many_stories(
    stories: list[Edition], queries: Queries
) -> None:
    call_command("make_plates", verbosity=0)
    assert len(queries(stories[0].path)) == 5
    for number in range(40):
        a_story(f"Story {number}", section=a_section("Harbour"), images=[a_picture(f"{number}")])
    call_command("make_plates", verbosity=0)
    assert len(queries(stories[0].path)) == 5


def test_a_change_shows_at_once(client: Client) -> None:
    story = a_story(by=[an_author("Ines Tarrow")])
    call_command("make_plates", verbosity=0)
    assert b"Ines Tarrow" in page(client, story.path)
    Author.objects.update(name="Ines Marrable")
    assert b"Ines Marrable" in page(client, story.path)


def test_a_card_of_a_story_that_changed_shows_it_at_once(client: Client) -> None:
    section = a_section("Harbour")
    story, other = a_story("A", section=section), a_story("B", section=section, by=[an_author()])
    call_command("make_plates", verbosity=0)
    Author.objects.update(name="Ines Marrable")
    assert b"Ines Marrable" in page(client, story.path)
    assert other.path.encode() in page(client, story.path)


def test_an_expired_picture_is_gone_at_its_moment(client: Client) -> None:
    picture = a_picture(expires_at=timezone.now() + timedelta(hours=1))
    story = a_story(images=[picture])
    call_command("make_plates", verbosity=0)
    assert b"<picture>" in page(client, story.path)
    # As the hour strikes: nothing is written, so no trigger has a part in it.
    later = timezone.now() + timedelta(hours=2)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(timezone, "now", lambda: later)
        assert b"<picture>" not in page(client, story.path)


def test_a_withdrawn_story_is_gone_however_well_it_is_printed(client: Client) -> None:
    section = a_section("Harbour")
    story, other = a_story("Ferry kept", section=section), a_story("Other", section=section)
    call_command("make_plates", verbosity=0)
    assert b"Ferry kept" in page(client, other.path)
    withdraw(story.article)
    assert client.get(story.path).status_code == 410
    assert b"Ferry kept" not in page(client, other.path)


def test_a_scheduled_story_that_is_printed_is_not_shown(client: Client) -> None:
    later = publish(an_article("Later"), at=timezone.now() + timedelta(days=1))
    call_command("make_plates", verbosity=0)
    assert Plate.objects.filter(pk=later.pk).exists()
    assert client.get(later.path).status_code == 404
