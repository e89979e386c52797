from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction
from django_tasks_db.models import DBTaskResult

from articles.models import Author, Image, Rendition
from articles.plates import asking
from articles.plates.asking import ask_for, mend_plates
from articles.plates.good import due
from tests.factories import a_story, an_article, an_author

pytestmark = pytest.mark.django_db

Capture = Callable[..., Any]


@pytest.fixture
def worker(settings: Any) -> None:
    """Somebody runs tasks; here the test does."""
    settings.BACKGROUND_TASKS = "database"
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def waiting() -> list[str]:
    rows = DBTaskResult.objects.order_by("enqueued_at")
    return [row.task_path.rpartition(".")[2] for row in rows if "plates" in row.task_path]


def test_a_story_published_is_printed_at_once(
    django_capture_on_commit_callbacks: Capture,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        a_story()
    assert not list(due())


def test_many_are_never_printed_while_somebody_waits(
    django_capture_on_commit_callbacks: Capture,
) -> None:
    story = a_story()
    with django_capture_on_commit_callbacks(execute=True):
        ask_for([story.pk], in_bulk=True)
    assert list(due()) == [story.pk]


@pytest.mark.usefixtures("worker")
def test_where_tasks_are_run_many_stories_are_one_task(
    django_capture_on_commit_callbacks: Capture,
) -> None:
    stories = [a_story(f"Story {number}").pk for number in range(3)]
    DBTaskResult.objects.all().delete()
    with django_capture_on_commit_callbacks(execute=True):
        ask_for(stories, in_bulk=True)
    assert waiting() == ["make_plates"]


@pytest.mark.usefixtures("worker")
def test_a_run_of_changes_is_mended_once(django_capture_on_commit_callbacks: Capture) -> None:
    author = an_author()
    with django_capture_on_commit_callbacks(execute=True):
        author.save()
        author.save()
        Image.objects.create().save()
    assert waiting() == ["mend_plates"]


@pytest.mark.usefixtures("worker")
def test_renditions_that_were_made_have_plates_mended(
    django_capture_on_commit_callbacks: Capture,
) -> None:
    image = Image.objects.create()
    with django_capture_on_commit_callbacks(execute=True):
        Rendition(
            image=image, width=9, height=9, format="JPEG", name="a.jpeg", size=1, recipe="r"
        ).save()
    assert waiting() == ["mend_plates"]


def test_mending_finds_what_changed_whoever_wrote() -> None:
    story = a_story(by=[an_author()])
    mend_plates.call()
    Author.objects.update(name="Changed")
    assert list(due()) == [story.pk]
    assert mend_plates.call() == 1
    assert not list(due())


def test_without_anybody_who_runs_tasks_nothing_is_left_waiting(
    django_capture_on_commit_callbacks: Capture,
) -> None:
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        an_author().save()
        an_article()
    assert waiting() == []


def printed(count: int) -> list[int]:
    """Stories by one author, whose plates are good; the newest first."""
    stories = [a_story(f"Story {number}", by=[an_author()]).pk for number in range(count)]
    mend_plates.call()
    assert not list(due())
    return stories[::-1]


@pytest.mark.django_db(transaction=True)
def test_without_anybody_who_runs_tasks_the_newest_are_mended_once_a_transaction(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(asking, "MENDED_AT_ONCE", 2)
    keys = printed(5)
    with transaction.atomic():
        author = an_author()
        author.name = "Changed"
        author.save()
        author.description = "Again."
        author.save()
    assert list(due()) == keys[2:]


def test_what_was_never_printed_waits_where_nobody_runs_tasks(
    django_capture_on_commit_callbacks: Capture,
) -> None:
    story = a_story(by=[an_author()])
    with django_capture_on_commit_callbacks(execute=True):
        an_author().save()
    assert list(due()) == [story.pk]
