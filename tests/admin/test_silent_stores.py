"""A store of pictures that fails costs nobody more than the picture, and waiting for it once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import InMemoryStorage
from django.core.management import CommandError, call_command
from django.test import Client, override_settings
from django.urls import reverse

from articles.admin import store_rest
from articles.models import Image
from articles.publishing import publish
from tests.admin.uploading import file, send
from tests.commands.conftest import media
from tests.factories import an_article
from tests.pictures import saved, scene
from tests.views.pictured import a_picture

__all__ = ["media"]

SILENT = "The store of pictures does not answer"


class Unreachable(Exception):
    """As the errors of object stores, it is none of the system's."""


class SilentStorage(InMemoryStorage):
    asked: list[str]

    def _fail(self, name: str, *args: Any, **options: Any) -> Any:
        asked.append(name)
        raise Unreachable("no connection")

    _open = _save = delete = exists = listdir = size = get_modified_time = _fail  # type: ignore[assignment]


asked: list[str] = []


@pytest.fixture(autouse=True)
def silent() -> Iterator[None]:
    static = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    ours = {"BACKEND": f"{__name__}.SilentStorage", "OPTIONS": {"base_url": "/pictures/"}}
    asked.clear()
    store_rest.ORIGINALS.end()
    with override_settings(STORAGES={"default": ours, "renditions": ours, "staticfiles": static}):
        yield
    store_rest.ORIGINALS.end()


def preview(image: Image) -> str:
    return reverse("admin:image_preview", args=[image.pk])


@pytest.mark.django_db
def test_readers_get_the_words_without_anybody_asking_the_store(client: Client) -> None:
    edition = publish(an_article(lead_image=a_picture("The slip at dawn.", "Joss Marrable")))
    page = client.get(edition.path)
    assert page.status_code == 200
    for words in ("The slip at dawn.", "Joss Marrable", "/pictures/"):
        assert words in page.content.decode()
    for url in ("/", "/feed/", "/feed/rss/"):
        assert client.get(url).status_code == 200
    assert asked == []


def test_a_preview_says_so_and_the_next_ones_do_not_wait(desk: Client) -> None:
    image = a_picture()
    for _ in range(3):
        answer = desk.get(preview(image))
        assert (answer.status_code, answer["Cache-Control"]) == (503, "no-store")
        assert SILENT in answer.content.decode()
    assert len(asked) == 1


def test_a_store_is_asked_again_after_its_rest(
    desk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    image = a_picture()
    desk.get(preview(image))
    monkeypatch.setattr(store_rest, "SECONDS", 0)
    store_rest.ORIGINALS.begin()
    desk.get(preview(image))
    assert len(asked) == 2


def test_after_its_rest_one_asks_for_all(monkeypatch: pytest.MonkeyPatch) -> None:
    rest = store_rest.Rest()
    assert not rest.is_on()
    monkeypatch.setattr(store_rest, "SECONDS", 0)
    rest.begin()
    monkeypatch.setattr(store_rest, "SECONDS", 30)
    assert [rest.is_on() for _ in range(3)] == [False, True, True]
    rest.end()
    assert not rest.is_on()


def test_a_store_that_answers_again_is_asked_by_all(
    desk: Client, media: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    send(desk, file(saved(scene(1)), "harbour.jpg"))
    image = Image.objects.get()
    monkeypatch.setattr(store_rest, "SECONDS", 0)
    store_rest.ORIGINALS.begin()
    monkeypatch.setattr(store_rest, "SECONDS", 30)
    assert [desk.get(preview(image)).status_code for _ in range(2)] == [200, 200]


@pytest.mark.parametrize("asked_for", ["image_preview", "image_original"])
def test_what_the_store_said_is_in_the_log(
    desk: Client, caplog: pytest.LogCaptureFixture, asked_for: str
) -> None:
    image = a_picture()
    desk.get(reverse(f"admin:{asked_for}", args=[image.pk]))
    assert f"{image.file} cannot be read: no connection" in caplog.messages


def test_the_form_and_the_list_stand_without_it(desk: Client) -> None:
    image = a_picture()
    for url in ("admin:articles_image_changelist", "admin:image_upload"):
        assert desk.get(reverse(url)).status_code == 200
    assert desk.get(reverse("admin:articles_image_change", args=[image.pk])).status_code == 200
    assert asked == []


def test_of_several_uploads_only_the_first_waits(desk: Client) -> None:
    page = send(desk, *(file(saved(scene(number)), f"{number}.jpg") for number in range(3)))
    assert page.status_code == 422
    for number in range(3):
        assert f"{number}.jpg: the store of pictures did not take it" in page.content.decode()
    assert len({name for name in asked if name.endswith(".jpg")}) == 1
    assert not Image.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_publishing_waits_for_the_first_picture_alone() -> None:
    images = [Image.objects.create(file=f"pictures/{it}.jpg", credit_line="A") for it in "abc"]
    assert publish(an_article(images=images)).pk
    assert asked == ["pictures/a.jpg"]


@pytest.mark.django_db
def test_sweeping_says_so_in_a_sentence() -> None:
    with pytest.raises(CommandError, match=f"{SILENT}: no connection"):
        call_command("sweep_pictures")
