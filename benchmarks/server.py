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
    """Seconds that the processor gave to a process's children, in the program and the kernel."""
    return sum(_spent(child) for child in _children(parent))


def _children(parent: int) -> list[int]:
    tasks = Path(f"/proc/{parent}/task").glob("*/children")
    return [int(child) for task in tasks for child in task.read_text().split()]


def _spent(process: int) -> float:
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except FileNotFoundError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / TICK


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
