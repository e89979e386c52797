"""Plates are asked for here, and made by whatever runs the tasks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from itertools import islice
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone
from django_tasks import TaskResultStatus, task
from django_tasks_db.models import DBTaskResult

from articles.after_commit import after_commit
from articles.plates.good import due, stale
from articles.plates.make import AT_A_TIME, make, make_in_batches

# Made while somebody waits, where nothing else runs tasks; `make_plates` makes the rest.
AT_ONCE = 4
# As many as stand on a front, of those that were made before and changed since.
MENDED_AT_ONCE = 40
# So that a run of changes is mended once.
PAUSE = timedelta(seconds=5)
# Of all that is due, how much one task takes on; the next one goes on with the rest.
MOST = 2_000


@task()
def make_plates(editions: list[int]) -> int:
    return make(editions)


@task()
def mend_plates() -> int:
    """Those that changed behind their editions, whoever wrote; ends when none is due."""
    keys = list(islice(due(), MOST))
    made = sum(len(batch) for batch in make_in_batches(keys))
    if made and len(keys) == MOST and has_worker():
        mend_plates.enqueue()
    return made


def ask_for(editions: Iterable[int], *, in_bulk: bool = False) -> None:
    """Has the plates of editions made, once the transaction is committed.

    ``in_bulk`` never makes them here and now, however few they are.
    """
    wanted = list(editions)
    if wanted and (has_worker() or not in_bulk):
        after_commit(_enqueue, wanted)


def _enqueue(editions: list[int]) -> None:
    if not has_worker():
        make_plates.enqueue(editions[:AT_ONCE])
        return
    with transaction.atomic():
        for start in range(0, len(editions), AT_A_TIME):
            make_plates.enqueue(editions[start : start + AT_A_TIME])


def ask_to_mend(**signal: Any) -> None:
    """After a change behind editions; without somebody who runs tasks, the newest are mended here
    and now, once a transaction, and `make_plates` mends the rest."""
    if has_worker():
        after_commit(_enqueue_mending)
    elif not _is_asked():
        after_commit(_mend_newest)


def _is_asked() -> bool:
    names = (getattr(waiting[1], "__qualname__", "") for waiting in connection.run_on_commit)
    return _mend_newest.__qualname__ in names


def _mend_newest() -> None:
    make(stale(MENDED_AT_ONCE))


def _enqueue_mending() -> None:
    waiting = DBTaskResult.objects.filter(status=TaskResultStatus.READY)
    if not waiting.filter(task_path=mend_plates.module_path).exists():
        mend_plates.using(run_after=timezone.now() + PAUSE).enqueue()


def has_worker() -> bool:
    return bool(settings.BACKGROUND_TASKS == "database")
