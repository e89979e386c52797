"""The desk is told which pictures readers do not see yet, and how they come."""

from __future__ import annotations

import pytest
from django.test import Client, override_settings
from django.urls import reverse

from articles.images.renditions.make import make
from articles.models import Image
from articles.publishing import publish
from tests.admin.forms import change_url, form_data
from tests.factories import an_article
from tests.images.renditions.conftest import folder as folder
from tests.images.renditions.stories import a_picture

COLOURS = ("red", "green", "blue", "gold", "gray", "navy")
IN_THE_BACKGROUND = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def published(desk: Client, number: int) -> str:
    article = an_article("Pears", images=[a_picture(colour) for colour in COLOURS[:number]])
    data = form_data(desk, article) | {"_publish": "1"}
    return desk.post(change_url(article), data, follow=True).content.decode()


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("folder")
def test_what_was_not_made_while_publishing_is_counted(desk: Client) -> None:
    page = published(desk, 6)
    assert "“Pears”: 2 pictures are not made for readers yet." in page
    assert "manage.py make_renditions" in page


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("folder")
def test_nothing_is_said_where_all_are_made(desk: Client) -> None:
    page = published(desk, 2)
    assert "Readers see it now." in page
    assert "not made for readers yet" not in page


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("folder")
def test_a_worker_is_said_to_make_them(desk: Client) -> None:
    with override_settings(TASKS=IN_THE_BACKGROUND, BACKGROUND_TASKS="database"):
        page = published(desk, 1)
    assert "“Pears”: 1 picture is not made for readers yet. The worker makes them" in page


def pages(desk: Client) -> list[str]:
    """The list of images, and the form of the only one."""
    form = reverse("admin:articles_image_change", args=[Image.objects.get().pk])
    shown = [desk.get(url) for url in (reverse("admin:articles_image_changelist"), form)]
    assert {page.status_code for page in shown} == {200}
    return [page.content.decode() for page in shown]


@pytest.mark.usefixtures("folder")
def test_list_and_form_say_which_wait_for_their_renditions(desk: Client) -> None:
    publish(an_article(images=[a_picture("red")]))
    for page in pages(desk):
        assert "waits for its renditions" in page


@pytest.mark.usefixtures("folder")
def test_a_draft_s_picture_waits_for_nothing(desk: Client) -> None:
    an_article(images=[a_picture("red")])
    for page in pages(desk):
        assert "waits for its renditions" not in page


@pytest.mark.usefixtures("folder")
def test_a_picture_that_is_made_waits_for_nothing(desk: Client) -> None:
    image = a_picture("red")
    publish(an_article(images=[image]))
    make(image.pk)
    for page in pages(desk):
        assert "waits for its renditions" not in page
