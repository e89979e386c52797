"""What the desk says of an article's standing with readers, in the list and above the form."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Article
from articles.publishing import publish
from tests.admin.forms import change_url
from tests.factories import an_article

LATER = datetime(2089, 11, 24, 7, tzinfo=UTC)


@pytest.fixture
def article(db: None) -> Article:
    return an_article()


def assert_said(desk: Client, article: Article, said: str) -> None:
    for url in (reverse("admin:articles_article_changelist"), change_url(article)):
        page = desk.get(url).content.decode().replace("\N{NO-BREAK SPACE}", " ")
        assert f">{said}</span>" in page


def test_a_scheduled_article_says_when_it_goes_out(desk: Client, article: Article) -> None:
    publish(article, at=LATER)
    assert_said(desk, article, "Scheduled for 24 Nov 2089, 08.00")
    article.save()
    assert_said(desk, article, "Scheduled for 24 Nov 2089, 08.00, with changes since")


def test_a_live_article_says_when_its_change_goes_out(desk: Client, article: Article) -> None:
    publish(article)
    assert_said(desk, article, "Live")
    article.save()
    assert_said(desk, article, "Live, with changes")
    publish(article, at=LATER)
    assert_said(desk, article, "Live, change goes out 24 Nov 2089, 08.00")
    article.save()
    assert_said(desk, article, "Live, change goes out 24 Nov 2089, 08.00, with changes since")
