"""An embargo whose end nobody has said yet: nothing of it reaches readers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.models import Article, Edition, Question
from tests.admin.forms import change_url, form_data
from tests.commands.importing import run

pytestmark = pytest.mark.django_db

TEXT = """Not for release before Monday morning

Council buys a clock for the quay

OSTLEMERE, Lennshire — The town has a clock again, the harbour master said on Tuesday.
"""


@pytest.fixture
def article(tmp_path: Path) -> Article:
    file = tmp_path / "clock.txt"
    file.write_text(TEXT)
    run(file)
    return Article.objects.get()


def publish(desk: Client, article: Article, **data: Any) -> str:
    posted = form_data(desk, article) | {"_publish": "1"} | data
    return desk.post(change_url(article), posted, follow=True).content.decode()


def test_an_embargo_in_question_is_not_published(desk: Client, article: Article) -> None:
    page = publish(desk, article)
    assert "Not for release before Monday morning" in page
    assert "answer the question, first" in page
    assert not Edition.objects.exists()


def test_many_are_not_published_past_the_question_either(desk: Client, article: Article) -> None:
    data = {"action": "publish_selected", "_selected_action": [article.pk]}
    desk.post(reverse("admin:articles_article_changelist"), data)
    assert not Edition.objects.exists()


def test_it_is_published_once_the_question_is_answered(desk: Client, article: Article) -> None:
    Question.objects.update(answered_at=timezone.now())
    publish(desk, article)
    assert Edition.objects.visible().exists()


def test_it_is_published_under_an_embargo_that_an_editor_sets(
    desk: Client, article: Article
) -> None:
    publish(desk, article, embargo_until_0="2090-01-01", embargo_until_1="06:00:00")
    assert Edition.objects.get().visible_from.year in (2089, 2090)
    assert not Edition.objects.visible().exists()
