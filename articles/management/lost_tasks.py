"""Tasks of workers that were killed: nobody tells their rows, which stay at "running" for ever."""

from __future__ import annotations

import os
import socket
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.crypto import get_random_string
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

# By then a worker of another machine is done with a task, if it lives.
PATIENCE = timedelta(minutes=15)
# A task that ends its worker each time (it takes all of the memory) is not tried for ever.
MOST_WORKERS = 3


class WorkerLost(Exception):
    """Why a task is not tried again."""


def worker_name() -> str:
    """Tells where it runs and as which process; at most 64 characters."""
    return f"{_host()}:{os.getpid()}:{get_random_string(8)}"


@transaction.atomic
def take_up_again(now: datetime) -> int:
    """Has tasks done again whose worker is no more, or will have been silent too long by then.

    Two may do the same one then: all of them are written so that it does no harm. How many it is.
    """
    lost = [
        row
        for row in DBTaskResult.objects.running().select_for_update(skip_locked=True)
        if not _is_alive(row.worker_ids[-1])
    ]
    for row in lost:
        if len(row.worker_ids) >= MOST_WORKERS:
            row.set_failed(WorkerLost(f"{MOST_WORKERS} workers ended while they did it"))
            continue
        gone = _is_here(row.worker_ids[-1])
        row.status = TaskResultStatus.READY
        row.run_after = now if gone else max(now, (row.started_at or now) + PATIENCE)
        row.save(update_fields=["status", "run_after"])
    return len(lost)


def _is_here(worker: str) -> bool:
    return worker.split(":")[0] == _host()


def _is_alive(worker: str) -> bool:
    """A process of this machine that is there, and is not the one that asks."""
    pid = worker.split(":")[1] if worker.count(":") == 2 else ""
    if not (_is_here(worker) and pid.isdecimal()) or int(pid) == os.getpid():
        return False
    try:
        os.kill(int(pid), 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        pass
    return True


def _host() -> str:
    return socket.gethostname().replace(":", "-")[:40]
