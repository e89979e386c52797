from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Protocol, Self

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    ProgressColumn,
    SpinnerColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.progress import Progress as Bar
from rich.text import Text

# Without a terminal, how often it is said how far the work is.
SECONDS = 10


class Writes(Protocol):
    def write(self, text: str) -> object: ...

    def flush(self) -> object: ...


class Rate(ProgressColumn):
    def render(self, task: Task) -> Text:
        return Text(f"{per_second(task.speed or 0)} a second")


def per_second(rate: float) -> str:
    return f"{rate:,.0f}" if rate >= 10 else f"{rate:.1f}"


class Progress:
    """While documents are taken in: a bar with rate and remaining time on a terminal's error
    stream; elsewhere a plain line there now and then."""

    def __init__(self, total: int, out: Writes, *, quiet: bool) -> None:
        console = Console(stderr=True)
        self._out, self._total, self._quiet = out, total, quiet
        self._terminal = console.is_terminal and sys.stderr.isatty()
        self._done, self._began = 0, time.monotonic()
        self._said = self._began
        self._bar = Bar(
            SpinnerColumn(),
            BarColumn(),
            MofNCompleteColumn(),
            Rate(),
            TimeRemainingColumn(),
            TextColumn("{task.description}", markup=False),
            console=console,
            transient=True,
            disable=quiet or not self._terminal,
        )
        self._task = self._bar.add_task("", total=total)

    def write(self, text: str) -> None:
        """Above the bar, where the bar is on the same screen."""
        if self._terminal and sys.stdout.isatty() and self._bar.live.is_started:
            self._bar.console.print(text, markup=False, highlight=False, soft_wrap=True)
        else:
            self._out.write(text)
            self._out.flush()  # whoever reads the pipe sees it now

    def advance(self, name: str, total: int) -> None:
        """``total`` as it is known by now: it grows with each archive that is opened."""
        self._done, self._total = self._done + 1, total
        self._bar.update(self._task, advance=1, total=total, description=name[-60:])
        now = time.monotonic()
        if not self._quiet and not self._terminal and now - self._said >= SECONDS:
            self._said = now
            rate = self._done / (now - self._began)
            left = f"{(self._total - self._done) / rate:,.0f} s left"
            said = f"{self._done:,} of {self._total:,}, {per_second(rate)} a second, {left}"
            print(said, file=sys.stderr, flush=True)  # noqa: T201

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._bar.stop()
