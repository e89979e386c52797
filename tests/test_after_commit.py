"""What is asked for along with a story never costs the story anything."""

from __future__ import annotations

import logging

import pytest
from django.db import DatabaseError, transaction

from articles.after_commit import after_commit
from articles.images.renditions import asking
from articles.models import Edition
from articles.publishing import publish
from tests.factories import an_article, an_image

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_story_is_published_although_nobody_can_be_asked_for_its_pictures(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*images: object) -> None:
        raise DatabaseError("no room")

    monkeypatch.setattr(asking, "waiting", fails)
    with caplog.at_level(logging.ERROR):
        publish(an_article(images=[an_image()]))
    assert Edition.objects.exists()
    assert "_enqueue" in caplog.text
    assert "no room" in caplog.text


def test_what_is_rolled_back_asks_for_nothing() -> None:
    asked: list[int] = []
    with transaction.atomic():
        after_commit(asked.append, 1)
        transaction.set_rollback(True)
    assert asked == []
