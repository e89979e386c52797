"""From every page of a list a reader gets on and back."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape

import pytest
from django.test import Client
from django.utils import timezone

from articles.publishing import publish
from tests.factories import (
    a_section,
    a_topic,
    add_correction,
    add_credit,
    an_agency,
    an_article,
    an_author,
)
from tests.views.lists import main_of

pytestmark = pytest.mark.django_db

NOON = timezone.now().replace(hour=12, minute=0, second=0, microsecond=0) - timedelta(days=3)
LISTS = (
    "/sections/harbour/",
    "/topics/ferries/",
    "/places/moss/",
    f"/{NOON:%Y/%m/%d}/",
    "/corrections/",
    "/authors/ines-tarrow/?work=words",
    "/agencies/afp/?work=words",
)


@pytest.fixture
def _archive() -> None:
    ines, afp = an_author(), an_agency("AFP")
    for number in range(75):
        article = an_article(
            f"Story {number}",
            section=a_section(),
            about=[a_topic()],
            by=[ines],
            places=[["Moss"]],
            first_published_at=NOON - timedelta(seconds=number),
        )
        add_credit(article, "reporter", agency=afp)
        add_correction(article, f"No {number}.")
        publish(article)


def link(client: Client, path: str, way: str) -> str:
    """Where it leads to, as a whole address; ``""`` where there is none."""
    found = re.search(rf'<a href="(\?[^"]*)"[^>]*{way}', main_of(client, path))
    return path.partition("?")[0] + unescape(found[1]) if found else ""


@pytest.mark.usefixtures("_archive")
def test_every_list_leads_on_and_back(client: Client) -> None:
    for first in LISTS:
        second = link(client, first, 'rel="next"')
        third = link(client, second, 'rel="next"')
        assert len({first, second, third, ""}) == 4, first
        assert link(client, third, 'rel="prev"') == second, first
        assert link(client, second, 'rel="prev"').removesuffix("?") == first, first
        assert link(client, third, ">Newest stories").removesuffix("?") == first, first
        assert link(client, first, 'rel="prev"') == "", first


@pytest.mark.usefixtures("_archive")
@pytest.mark.parametrize("search", ["/search/?q=story", "/search/?q=story&sort=date"])
def test_further_results_lead_back_to_the_first(client: Client, search: str) -> None:
    assert link(client, search, ">First results") == ""
    second = link(client, search, 'rel="next"')
    for page in (second, link(client, second, 'rel="next"')):
        assert link(client, page, ">First results") == search
