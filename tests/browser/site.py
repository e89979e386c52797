"""One address of each kind of page, on a site where each has something to show."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.core.management import call_command
from django.test import override_settings
from pytest_django.live_server_helper import LiveServer

from articles.models import Edition, HousePage, Kind
from articles.publishing import publish, withdraw
from tests.browser.stories import (
    NAMES,
    NOON,
    PARAGRAPH,
    a_bare_article,
    a_full_article,
    an_article_from_right_to_left,
    an_article_without_its_picture,
)
from tests.factories import (
    a_section,
    a_story,
    a_topic,
    add_credit,
    an_agency,
    an_article,
    an_author,
)
from tests.views.pictured import a_picture

DAY = "/2026/11/20/"
STORIES: dict[str, Callable[[], Edition]] = {
    **{f"article, {kind}": lambda kind=kind: a_full_article(kind) for kind in Kind},  # type: ignore[misc]
    "article, bare": a_bare_article,
    "article, without its picture": an_article_without_its_picture,
    "article, from right to left": an_article_from_right_to_left,
}
OTHERS = {
    "front": "/",
    "section": "/sections/harbour/",
    "author": "/authors/ines-tarrow/",
    "author of pictures": "/authors/joss-marrable/?work=pictures",
    "agency": "/agencies/agence-france-presse/",
    "topic": "/topics/ferries/",
    "place": "/places/ostlemere-lennshire/",
    "day": DAY,
    "empty day": "/2026/11/19/",
    "month": DAY[:9],
    "year": DAY[:6],
    "archive": "/archive/",
    "sections": "/sections/",
    "authors": "/authors/",
    "agencies": "/agencies/",
    "topics": "/topics/",
    "places": "/places/",
    "corrections": "/corrections/",
    "about": "/about/",
    "page of the house": "/about/standards/",
    "search": "/search/",
    "search, hits": "/search/?q=crossing",
    "search, narrowed": "/search/?q=ferry&section=harbour",
    "search, none": "/search/?q=quilwort",
    "404": "/never/",
}
PAGES = (*STORIES, *OTHERS, "410")


@dataclass(frozen=True, kw_only=True)
class Site:
    root: str
    paths: dict[str, str]


@contextmanager
def served(**changed: object) -> Iterator[Site]:
    """The whole site on a server of its own, with these settings; for a module's tests."""
    server = LiveServer("localhost")
    with override_settings(ALLOWED_HOSTS=[*settings.ALLOWED_HOSTS, "localhost"], **changed):
        yield Site(root=server.url, paths=a_whole_site())
    server.stop()
    call_command("flush", interactive=False, inhibit_post_migrate=True, verbosity=0)


def a_whole_site() -> dict[str, str]:
    """The path of each of ``PAGES``."""
    _stories_with_pictures()
    found = {name: story().path for name, story in STORIES.items()}
    HousePage.objects.create(
        title="Standards", slug="standards", text="<p>We name our sources.</p>", is_public=True
    )
    return {**found, **OTHERS, "410": _a_withdrawn_story()}


def _stories_with_pictures() -> None:
    """So many that fronts have all their strips and lists have a second page."""
    joss = an_author("Joss Marrable", description="Joss photographs the harbour.")
    maker = {"author": joss, "agency": an_agency()}
    for number in range(24):
        article = an_article(
            f"The council counts what crossing no {number} costs",
            text=PARAGRAPH * 3,
            kind=(Kind.NEWS, Kind.OPINION, Kind.ANALYSIS)[number % 3],
            section=a_section("Courts" if number % 2 else "Harbour"),
            about=[a_topic("Ferries")],
            by=[an_author(NAMES[number % 3])],
            first_published_at=NOON - timedelta(days=1, hours=30 + 5 * number),
            places=[["Ostlemere", "Lennshire"]],
            lead_image=a_picture(f"View {number}.", "Joss Marrable/AFP", credit=maker),
        )
        add_credit(article, "reporter", agency=an_agency())
        publish(article)


def _a_withdrawn_story() -> str:
    edition = a_story("Taken down", at=NOON)
    withdraw(edition.article)
    return edition.path
