"""When a story changed: as readers are told, and as other programs are."""

from __future__ import annotations

import json
from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Article, Edition
from articles.publishing import publish
from tests.factories import add_correction, an_article
from tests.feeds.atom_rules import ATOM
from tests.structured_data.reading import data_on

pytestmark = pytest.mark.django_db


@pytest.fixture
def article() -> Article:
    article = an_article()
    publish(article)
    return article


def iso(moment: Any) -> str:
    return str(timezone.localtime(moment).isoformat())


def modified(client: Client, edition: Edition) -> str:
    return str(data_on(client, edition.path)[0]["dateModified"])


def test_what_readers_see_now_is_newer_for_other_programs(client: Client, article: Article) -> None:
    edition = publish(article)
    assert edition.updated_at is None
    entry = ElementTree.fromstring(client.get("/feed/").content).find(f"{ATOM}entry")
    assert entry is not None
    told = entry.findtext(f"{ATOM}updated") or ""
    assert told[:19] == f"{edition.visible_from:%Y-%m-%dT%H:%M:%S}"
    (item,) = json.loads(client.get("/feed/json/").content)["items"]
    assert item["date_modified"] == iso(edition.visible_from)
    page = client.get(edition.path.rstrip("/") + ".json").json()
    assert page["versionCreated"] == iso(edition.visible_from)
    assert page["firstCreated"] == iso(edition.published_at)


def test_a_correction_is_a_change_that_readers_of_data_are_told(
    client: Client, article: Article
) -> None:
    add_correction(article, "It was two boats.")
    edition = publish(article)
    assert edition.updated_at is None
    page = client.get(edition.path).content.decode()
    assert "Updated <time" not in page
    assert modified(client, edition) == iso(edition.visible_from)
    assert 'property="article:modified_time"' in page


def test_a_comma_after_it_is_none(client: Client, article: Article) -> None:
    add_correction(article, "It was two boats.")
    corrected = publish(article)
    assert modified(client, publish(article)) == iso(corrected.visible_from)


def test_a_note_of_an_update_tells_readers_that_it_was_updated(article: Article) -> None:
    add_correction(article, "It now has the vote.", kind="update")
    told = publish(article)
    assert told.updated_at == told.visible_from
    assert publish(article).updated_at == told.visible_from


def test_corrections_that_came_with_a_story_changed_nothing(client: Client) -> None:
    article = an_article()
    add_correction(article, "It was two boats.", kind="update")
    edition = publish(article)
    assert edition.updated_at is None
    assert modified(client, edition) == iso(edition.published_at)
