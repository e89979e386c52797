"""Workers that are killed over a picture; real processes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from articles.images.renditions.asking import make_renditions
from articles.management.lost_tasks import MOST_WORKERS, PATIENCE, take_up_again, worker_name
from tests.commands.clock import TEXT
from tests.commands.databases import fresh_database, manage, start
from tests.pictures import saved, scene

STATE = """
from articles.models import Rendition
from django_tasks_db.models import DBTaskResult
mine = DBTaskResult.objects.filter(task_path__contains="make_renditions")
print(*mine.values_list("status", flat=True), Rendition.objects.count())
"""


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A story with a picture that a worker needs a while for."""
    monkeypatch.setenv("MEDIA_ROOT", str(tmp_path / "media"))
    monkeypatch.setenv("RENDITIONS_ROOT", str(tmp_path / "renditions"))
    monkeypatch.setenv("BACKGROUND_TASKS", "database")
    copy = tmp_path / "copy"
    copy.mkdir()
    (copy / "clock.txt").write_text(TEXT)
    (copy / "clock.jpg").write_bytes(saved(scene(1, (3000, 2000)), quality=95))
    with fresh_database(tmp_path) as url:
        manage(url, "import_seeds", str(copy), "--workers", "1")
        yield url


def killed_over_the_picture(url: str, renditions: Path) -> None:
    running = start(url, "db_worker", "--no-startup-delay")
    while running.poll() is None and not any(renditions.rglob("*.webp")):
        time.sleep(0.005)
    running.kill()
    running.communicate()


def state(url: str) -> list[str]:
    return manage(url, "shell", "--no-imports", "-v", "0", "-c", STATE).split()


def test_the_next_worker_takes_up_what_one_was_killed_over(url: str, tmp_path: Path) -> None:
    killed_over_the_picture(url, tmp_path / "renditions")
    assert state(url) == ["RUNNING", "0"]
    said = manage(url, "db_worker", "--batch", "--no-startup-delay")
    assert "1 task of workers that were killed: taken up again." in said
    assert state(url) == ["SUCCESSFUL", "33"]


def test_make_renditions_waits_for_no_worker_that_was_killed(url: str, tmp_path: Path) -> None:
    killed_over_the_picture(url, tmp_path / "renditions")
    assert "1 picture made, 0 not" in manage(url, "make_renditions")
    assert state(url) == ["RUNNING", "33"]
    manage(url, "db_worker", "--batch", "--no-startup-delay")
    assert state(url) == ["SUCCESSFUL", "33"]


def running(*workers: str) -> DBTaskResult[Any, Any]:
    return DBTaskResult.objects.create(
        status="RUNNING", started_at=NOW, run_after=NOW, worker_ids=list(workers),
        args_kwargs={"args": [1], "kwargs": {}}, task_path=make_renditions.module_path,
        backend_name="default", exception_class_path="", traceback="",
    )  # fmt: skip


NOW = timezone.now()
DEAD = worker_name().replace(":", ":99999", 1)


def of(pid: int) -> str:
    host, _, token = worker_name().split(":")
    return f"{host}:{pid}:{token}"


@pytest.mark.django_db
def test_a_worker_that_lives_keeps_its_task() -> None:
    row = running(of(1))
    assert take_up_again(NOW) == 0
    row.refresh_from_db()
    assert row.status == "RUNNING"


@pytest.mark.django_db
@pytest.mark.parametrize("worker", ["elsewhere:1:abc", "x" * 32])
def test_a_worker_of_another_machine_has_time_to_end(worker: str) -> None:
    row = running(worker)
    assert take_up_again(NOW + timedelta(minutes=1)) == 1
    row.refresh_from_db()
    assert (row.status, row.run_after) == ("READY", NOW + PATIENCE)
    row.set_successful(True)
    assert not DBTaskResult.objects.ready().exists()


@pytest.mark.django_db
def test_a_task_that_ends_each_worker_is_given_up() -> None:
    row = running(*[DEAD] * MOST_WORKERS)
    take_up_again(NOW)
    row.refresh_from_db()
    assert row.status == "FAILED"
    assert "3 workers ended while they did it" in row.traceback
