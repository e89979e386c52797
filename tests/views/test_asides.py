"""What stands beside a story: what is reviewed, and how it was reported."""

from __future__ import annotations

import pytest
from django.test import Client

from articles.models import Kind
from tests.factories import a_story
from tests.structured_data.reading import data_on
from tests.structured_data.vocabulary import faults
from tests.views.lists import main_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("word", ["Halcyon", "ledgers"])
def test_its_words_are_found(client: Client, word: str) -> None:
    a_story(reviewed="The Halcyon.", reporting="We read the ledgers of Ostlemere.")
    page = main_of(client, f"/search/?q={word}")
    assert "Ferry kept" in page
    assert f"<mark>{word}</mark>" in page


def test_a_review_says_of_what(client: Client) -> None:
    edition = a_story(kind=Kind.REVIEW, reviewed="Halcyon\r\nHarbour Theatre, Ostlemere")
    (found, *_) = data_on(client, edition.path)
    told = {"@type": "Thing", "name": "Halcyon", "description": "Harbour Theatre, Ostlemere"}
    assert found["itemReviewed"] == told
    assert list(faults(found)) == []


def test_what_is_no_review_says_nothing_of_it(client: Client) -> None:
    edition = a_story(reviewed="Halcyon")
    assert "itemReviewed" not in data_on(client, edition.path)[0]
