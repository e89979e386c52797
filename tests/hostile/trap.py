"""Catches whoever opens a connection, or a file where there is nothing to look for."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
# The program, its libraries, and what the machine keeps for all programs.
ALLOWED = (str(ROOT), sys.prefix, sys.base_prefix, "/usr/share/zoneinfo", "/dev/null")
NETWORK = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.bind")
OTHERS = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn")


class Trap:
    def __init__(self) -> None:
        self.allowed: tuple[str, ...] = ()
        self.caught: list[str] = []
        self.armed = False

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.armed:
            return
        if event in NETWORK or event in OTHERS:
            self.caught.append(f"{event} {arguments[-1]!r}")
        elif event == "open" and not self._may_open(arguments[0]):
            self.caught.append(f"open {arguments[0]!r}")

    def _may_open(self, path: object) -> bool:
        if not isinstance(path, str | bytes):
            return True  # a file that is open already
        real = os.path.realpath(os.fsdecode(path))
        return real.startswith(self.allowed) or "/pg-" in real


# An audit hook cannot be taken away again, so there is one, and it is armed for a test at a time.
TRAP = Trap()
sys.addaudithook(TRAP)


@contextmanager
def trap(allowed: tuple[str, ...]) -> Iterator[list[str]]:
    TRAP.allowed = tuple(os.path.realpath(path) for path in (*ALLOWED, *allowed))
    TRAP.caught = []
    TRAP.armed = True
    try:
        yield TRAP.caught
    finally:
        TRAP.armed = False
