"""Navigation and footer are remembered, and never wrong for it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from articles.models import Section
from articles.publishing import withdraw
from tests.factories import a_section, a_story

pytestmark = pytest.mark.django_db


def page(client: Client, path: str = "/") -> str:
    return client.get(path).content.decode()


def test_a_section_that_is_renamed_or_moved_is_so_on_the_next_page(client: Client) -> None:
    story = a_story(section=a_section("Harbour"))
    assert ">Harbour</a>" in page(client, story.path)
    Section.objects.update(name="Port", slug="port")
    html = page(client, story.path)
    assert "Harbour" not in html
    assert html.count('<a href="/sections/port/"') >= 2


def test_a_section_without_stories_is_gone_from_the_next_page(client: Client) -> None:
    a_story("A", section=a_section("Harbour"))
    story = a_story("B", section=a_section("Schools"))
    assert ">Schools</a>" in page(client)
    withdraw(story.article)
    assert ">Schools</a>" not in page(client)


def test_each_page_marks_its_own_section(client: Client) -> None:
    harbour = a_story("A", section=a_section("Harbour"))
    schools = a_story("B", section=a_section("Schools"))
    for _ in range(2):
        assert '/sections/harbour/" aria-current="true"' in page(client, harbour.path)
        assert '/sections/schools/" aria-current="true"' in page(client, schools.path)
        assert '/sections/schools/" aria-current="page"' in page(client, "/sections/schools/")
        assert "aria-current" not in page(client)


def test_another_name_of_the_site_is_on_the_next_page(client: Client, settings: Any) -> None:
    a_story()
    assert settings.SITE_NAME in page(client)
    settings.SITE_NAME = "The Varnmouth Ledger"
    assert page(client).count("The Varnmouth Ledger") > 2
