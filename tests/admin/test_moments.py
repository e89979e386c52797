"""Publishing at a moment, and holding back under an embargo, from the article's form."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.test import Client

from articles.models import Article, Edition
from articles.publishing import publish, withdraw
from tests.admin.forms import change_url, form_data
from tests.factories import add_correction, an_article

EMBARGO = {"embargo_until_0": "2090-01-01", "embargo_until_1": "06:00:00"}


@pytest.fixture
def article(db: None) -> Article:
    article = an_article()
    publish(article)
    return article


def test_a_moment_alone_and_line_ends_as_browsers_send_them_change_nothing(
    desk: Client, article: Article
) -> None:
    add_correction(article, "Correction\nIt is 40.")
    publish(article)
    data = form_data(desk, article) | {"corrections-0-text": "Correction\r\nIt is 40."}
    moment = {"publish_at_0": "2090-01-01", "publish_at_1": "06:00:00"}
    page = desk.post(change_url(article), data | moment | {"_continue": "1"}, follow=True)
    assert "It is saved, and not scheduled" in page.content.decode()
    assert Article.objects.with_state().get().state == "live"  # type: ignore[attr-defined]


def test_an_article_is_published_at_the_moment_that_is_chosen(
    desk: Client, article: Article
) -> None:
    later = {"publish_at_0": "2090-01-01", "publish_at_1": "06:00:00", "_publish": "1"}
    data = form_data(desk, article) | later | {"headline": "Later"}
    page = desk.post(change_url(article), data, follow=True).content.decode()
    assert "Readers will see it from 1 January 2090, 06.00 (Europe/Berlin) on" in page
    assert Edition.objects.visible().get().headline != "Later"
    assert Edition.objects.get(headline="Later").visible_from.year == 2090


def test_a_moment_without_publishing_is_said_to_schedule_nothing(
    desk: Client, article: Article
) -> None:
    later = {"publish_at_0": "2090-01-01", "publish_at_1": "06:00:00", "_continue": "1"}
    page = desk.post(change_url(article), form_data(desk, article) | later, follow=True)
    assert "It is saved, and not scheduled" in page.content.decode()
    assert Edition.objects.count() == 1


def test_an_hour_that_the_clocks_leave_out_is_refused(desk: Client, article: Article) -> None:
    gap = {"publish_at_0": "2090-03-26", "publish_at_1": "02:30:00", "_publish": "1"}
    page = desk.post(change_url(article), form_data(desk, article) | gap)
    assert "publish_at" in page.context["adminform"].form.errors


def test_publishing_under_an_embargo_says_when_readers_will_see_it(
    desk: Client, article: Article
) -> None:
    withdraw(article)
    data = form_data(desk, article) | EMBARGO | {"headline": "Later", "_publish": "1"}
    page = desk.post(change_url(article), data, follow=True).content.decode()
    assert "Readers see it now." not in page
    assert "Readers will see it from 1 January 2090, 06.00 (Europe/Berlin) on" in page
    assert not Edition.objects.visible().exists()


def test_an_embargo_on_what_readers_see_is_refused(desk: Client, article: Article) -> None:
    page = desk.post(change_url(article), form_data(desk, article) | EMBARGO | {"_save": "1"})
    assert "Readers see this article already." in page.content.decode()
    assert Article.objects.get().embargo_until is None


def test_an_embargo_that_ends_after_the_scheduled_moment_is_refused(
    desk: Client, article: Article
) -> None:
    withdraw(article)
    publish(article, at=datetime(2089, 11, 24, 7, tzinfo=UTC))
    page = desk.post(change_url(article), form_data(desk, article) | EMBARGO | {"_save": "1"})
    said = "Readers will see it from 24 November 2089, 08.00 on, before that; withdraw it first."
    assert said in page.content.decode()
    assert Article.objects.get().embargo_until is None


def test_an_embargo_that_is_over_holds_nothing_back(desk: Client, article: Article) -> None:
    past = {"embargo_until_0": "2020-01-01", "embargo_until_1": "06:00:00"}
    data = form_data(desk, article) | past | {"_save": "1"}
    assert desk.post(change_url(article), data).status_code == 302


def test_the_form_shows_when_the_document_says_it_was_changed(desk: Client, story: Article) -> None:
    assert "It does not say." in desk.get(change_url(story)).content.decode()
    Article.objects.update(source_updated_at=datetime(2026, 3, 4, 5, 6, tzinfo=UTC))
    page = desk.get(change_url(story)).content.decode()
    assert "4 Mar 2026, 06.06" in page
    assert "Readers are told so" in page
