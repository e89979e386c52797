from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.factories import a_section, a_story
from tests.views.lists import main_of

pytestmark = pytest.mark.django_db


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
