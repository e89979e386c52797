"""How an editor tells readers that a story was updated."""

from __future__ import annotations

import pytest
from django.test import Client

from articles.models import Article, Edition
from articles.publishing import publish
from tests.admin.forms import change_url, form_data
from tests.factories import an_article

BOX = 'name="_updated"'


@pytest.fixture
def article(db: None) -> Article:
    return an_article()


def test_an_editor_may_tell_readers_that_a_story_was_updated(
    desk: Client, article: Article
) -> None:
    publish(article)
    page = desk.get(change_url(article)).content.decode()
    assert BOX in page
    assert "Tell readers that it was updated" in page
    assert "A correction of the kind “Update” does so by itself." in page
    asked = {"_publish": "1", "_updated": "on"}
    desk.post(change_url(article), form_data(desk, article) | asked)
    assert Edition.objects.latest("number").updated_at is not None


def test_saving_without_it_tells_them_nothing(desk: Client, article: Article) -> None:
    publish(article)
    desk.post(change_url(article), form_data(desk, article) | {"_publish": "1"})
    edition = Edition.objects.latest("number")
    assert (edition.number, edition.updated_at) == (2, None)


def test_what_readers_never_saw_cannot_be_updated(desk: Client, article: Article) -> None:
    assert BOX not in desk.get(change_url(article)).content.decode()
