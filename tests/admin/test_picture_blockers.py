"""What the desk is told when pictures keep an article from readers."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from articles.models import Article, Edition, Image
from tests.admin.forms import change_url, form_data
from tests.factories import an_article, an_image

pytestmark = pytest.mark.django_db


@pytest.fixture
def image() -> Image:
    image = an_image()
    Image.objects.update(file="pictures/a.jpg")
    return image


def bulk(desk: Client, *articles: Article) -> str:
    action: dict[str, Any] = {"action": "publish_selected"}
    action["_selected_action"] = [article.pk for article in articles]
    url = reverse("admin:articles_article_changelist")
    return desk.post(url, action, follow=True).content.decode()


def test_the_form_says_what_is_missing_with_a_link_to_it(desk: Client, image: Image) -> None:
    article = an_article(images=[image])
    data = {**form_data(desk, article), "_publish": "1"}
    page = desk.post(change_url(article), data, follow=True).content.decode()
    url = reverse("admin:articles_image_change", args=[image.pk])
    assert f'<a href="{url}">the picture “The slip at dawn.” has no credit</a>' in page
    assert not Edition.objects.exists()


def test_scheduling_is_refused_the_same_way(desk: Client, image: Image) -> None:
    Image.objects.update(credit_line="Pell", expires_at=timezone.now() + timedelta(days=1))
    article = an_article(images=[image])
    later = timezone.localtime(timezone.now() + timedelta(days=2))
    moment = {"publish_at_0": f"{later:%Y-%m-%d}", "publish_at_1": f"{later:%H:%M:%S}"}
    data = {**form_data(desk, article), **moment, "_publish": "1"}
    page = desk.post(change_url(article), data, follow=True).content.decode()
    assert "may be shown until" in page
    assert not Edition.objects.exists()


def test_many_at_a_time_each_is_published_or_says_why_not(desk: Client, image: Image) -> None:
    page = bulk(desk, an_article("Shown"), an_article("Not shown", images=[image]))
    assert "has no credit</a>" in page
    assert Edition.objects.get().headline == "Shown"


def test_a_warning_is_shown_beside_what_was_published(
    desk: Client, image: Image, settings: Settings
) -> None:
    settings.PICTURE_CHECKS = "warn"
    page = bulk(desk, an_article("Shown", images=[image]))
    assert "“Shown” is published, and yet: <a href=" in page
    assert Edition.objects.exists()


def test_a_caption_cannot_put_markup_into_the_message(desk: Client, image: Image) -> None:
    Image.objects.update(caption="<b>x</b>")
    assert "&lt;b&gt;x&lt;/b&gt;” has no credit" in bulk(desk, an_article("N", images=[image]))
