"""The server as ``make run`` starts it, and what the processor spends in it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.databases import ROOT

TICK = os.sysconf("SC_CLK_TCK")
# Where in /proc/PID/stat a process's own time is, and that of its children that ended.
OWN, ENDED = 11, 13


@contextmanager
def serving(environment: dict[str, str], port: int) -> Iterator[int]:
    """The key of the server's process, once it answers."""
    gunicorn = [sys.executable, "-m", "gunicorn", "--config", "newsroom/gunicorn.py"]
    process = subprocess.Popen(gunicorn, env={**environment, "PORT": str(port)}, cwd=ROOT)
    try:
        _wait(port)
        yield process.pid
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)


def spent(parent: int) -> float:
    """Seconds that the processor gave to a process's children, in the program and the kernel;
    with those that ended, as the server now and then replaces its workers."""
    return _spent(parent, ENDED) + sum(_spent(child, OWN) for child in _children(parent))


def _children(parent: int) -> list[int]:
    tasks = Path(f"/proc/{parent}/task").glob("*/children")
    return [int(child) for task in tasks for child in task.read_text().split()]


def _spent(process: int, at: int) -> float:
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except FileNotFoundError:
        return 0.0
    return (int(fields[at]) + int(fields[at + 1])) / TICK


def _wait(port: int, seconds: int = 60) -> None:
    end = time.monotonic() + seconds
    while True:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5).close()
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)
        else:
            return
