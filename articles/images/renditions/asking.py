"""Renditions are asked for here, and made by whatever runs the tasks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django_tasks import TaskResult, task

from articles.after_commit import after_commit
from articles.images.renditions.due import waiting
from articles.images.renditions.make import NotMade, StoreFailed, make
from articles.plates.asking import ask_to_mend

# When a store does not answer. A picture that is refused is not tried again.
PAUSES = (timedelta(minutes=1), timedelta(minutes=10), timedelta(hours=2))
# Made while somebody waits, where nothing else runs tasks; `make_renditions` makes the rest.
AT_ONCE = 4


@task()
def make_renditions(pk: int, attempt: int = 1) -> bool:
    try:
        changed = make(pk)
    except NotMade as problem:
        if problem.for_good or attempt > len(PAUSES) or not has_worker():
            raise
        later = timezone.now() + PAUSES[attempt - 1]
        make_renditions.using(run_after=later).enqueue(pk, attempt + 1)
        return False
    if changed:
        ask_to_mend()
    return changed


def ask_for(images: Iterable[int], *, in_bulk: bool = False) -> None:
    """Has renditions made of those images that need them, once the transaction is committed.

    In the order that they are given, so that the first of a page are made first. ``in_bulk``
    never makes them here and now, however few they are.
    """
    wanted = tuple(dict.fromkeys(images))
    if wanted and (has_worker() or not in_bulk):
        after_commit(_enqueue, wanted)


def _enqueue(images: tuple[int, ...]) -> None:
    due = set(waiting(images))
    ordered = [pk for pk in images if pk in due]
    if has_worker():
        with transaction.atomic():
            for pk in ordered:
                make_renditions.enqueue(pk)
    else:
        for pk in ordered[:AT_ONCE]:
            if _store_failed(make_renditions.enqueue(pk)):
                return  # somebody waits for each of them


def _store_failed(result: TaskResult[Any]) -> bool:
    failed = f"{StoreFailed.__module__}.{StoreFailed.__qualname__}"
    return any(error.exception_class_path == failed for error in result.errors)


def has_worker() -> bool:
    return settings.BACKGROUND_TASKS == "database"
