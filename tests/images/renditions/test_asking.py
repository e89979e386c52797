"""Publishing and saving ask for renditions; nobody waits for many of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Any
from unittest.mock import patch

import pytest
from django.test import override_settings
from django.utils import timezone
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from articles.images.renditions.asking import AT_ONCE, PAUSES, ask_for
from articles.images.renditions.due import waiting
from articles.models import Image
from articles.publishing import publish
from newsroom.picture_folder import PictureFolder
from tests.factories import an_article
from tests.images.renditions.stories import a_picture, a_shown_picture, in_store, named

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder")]
OnCommit = Callable[..., AbstractContextManager[Any]]


@pytest.fixture
def worker() -> Iterator[Callable[[], object]]:
    """Does all that is due now, on the connection of the test."""
    database = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    kept = patch("django_tasks_db.management.commands.db_worker.close_old_connections")
    with kept, override_settings(TASKS=database, BACKGROUND_TASKS="database"):
        yield lambda: Worker(
            queue_names=["default"], interval=0, batch=True, backend_name="default",
            startup_delay=False, max_tasks=None, worker_id="one", excluded_queue_names=[],
        ).run()  # fmt: skip


def test_publishing_makes_the_pictures_of_a_story(
    django_capture_on_commit_callbacks: OnCommit,
) -> None:
    image = a_picture()
    with django_capture_on_commit_callbacks(execute=True):
        publish(an_article(images=[image]))
    assert named(image) == in_store() != set()


def test_nobody_waits_for_many_pictures(django_capture_on_commit_callbacks: OnCommit) -> None:
    images = [a_picture(colour) for colour in ("red", "green", "blue", "gold", "gray", "navy")]
    with django_capture_on_commit_callbacks(execute=True):
        publish(an_article(images=images))
    assert len(list(waiting())) == len(images) - AT_ONCE


def test_the_lead_is_made_first_and_then_the_page_from_its_top(
    django_capture_on_commit_callbacks: OnCommit,
) -> None:
    colours = ("red", "green", "blue", "gold", "gray", "navy")
    images = [a_picture(colour) for colour in colours]
    lead = a_picture("white")
    figures = images[::-1]
    with django_capture_on_commit_callbacks(execute=True):
        publish(an_article(images=figures, lead_image=lead))
    shown = [lead, *figures]
    assert set(waiting()) == {image.pk for image in shown[AT_ONCE:]}


def test_in_bulk_nothing_is_made_at_once(django_capture_on_commit_callbacks: OnCommit) -> None:
    image = a_shown_picture()
    with django_capture_on_commit_callbacks(execute=True):
        ask_for([image.pk], in_bulk=True)
    assert in_store() == set()


def test_a_picture_that_fails_costs_publishing_nothing(
    django_capture_on_commit_callbacks: OnCommit,
) -> None:
    image = a_picture(file="pictures/lost.jpg")
    with django_capture_on_commit_callbacks(execute=True):
        edition = publish(an_article(images=[image]))
    assert edition.pk
    assert named(image) == set()


def test_a_worker_makes_what_was_asked_for(
    worker: Callable[[], object], django_capture_on_commit_callbacks: OnCommit
) -> None:
    image = a_shown_picture()
    with django_capture_on_commit_callbacks(execute=True):
        ask_for([image.pk], in_bulk=True)
        ask_for([image.pk])
    assert DBTaskResult.objects.count() == 2
    assert in_store() == set()
    worker()
    assert named(image) == in_store() != set()
    with django_capture_on_commit_callbacks(execute=True):
        ask_for([image.pk])
    assert DBTaskResult.objects.count() == 2


def test_a_store_that_fails_is_tried_again_some_times(
    worker: Callable[[], object], django_capture_on_commit_callbacks: OnCommit
) -> None:
    image = a_shown_picture()
    with django_capture_on_commit_callbacks(execute=True):
        ask_for([image.pk])
    with patch.object(PictureFolder, "save", side_effect=OSError("no answer")):
        for _ in range(len(PAUSES) + 2):
            worker()
            DBTaskResult.objects.filter(status="READY").update(run_after=timezone.now())
    assert DBTaskResult.objects.count() == 1 + len(PAUSES)
    assert DBTaskResult.objects.filter(status="FAILED").count() == 1
    assert named(image) == in_store() == set()


def test_a_picture_that_is_refused_is_not_tried_again(
    worker: Callable[[], object], django_capture_on_commit_callbacks: OnCommit
) -> None:
    image = a_shown_picture()
    Image.objects.update(file="pictures/lost.jpg")
    with django_capture_on_commit_callbacks(execute=True):
        ask_for([image.pk])
    worker()
    assert [row.status for row in DBTaskResult.objects.all()] == ["FAILED"]
