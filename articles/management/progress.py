from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

from articles.management.rate import per_second

if TYPE_CHECKING:
    from articles.management.bar import Bar

# Without a terminal, how often it is said how far the work is.
SECONDS = 10


class Writes(Protocol):
    def write(self, text: str) -> object: ...

    def flush(self) -> object: ...


class Progress:
    """While documents are taken in: a bar with rate and remaining time on a terminal's error
    stream; elsewhere a plain line there now and then."""

    def __init__(self, total: int, out: Writes, *, quiet: bool) -> None:
        self._out, self._total, self._quiet = out, total, quiet
        self._bar = None if quiet else _bar(total)
        self._done, self._began = 0, time.monotonic()
        self._said = self._began

    def write(self, text: str) -> None:
        """Above the bar, where the bar is on the same screen."""
        if self._bar and sys.stdout.isatty() and self._bar.live.is_started:
            self._bar.say(text)
        else:
            self._out.write(text)
            self._out.flush()  # whoever reads the pipe sees it now

    def advance(self, name: str, total: int) -> None:
        """``total`` as it is known by now: it grows with each archive that is opened."""
        self._done, self._total = self._done + 1, total
        if self._bar:
            self._bar.step(name, total)
        elif not self._quiet and time.monotonic() - self._said >= SECONDS:
            self._said = time.monotonic()
            rate = self._done / (self._said - self._began)
            left = f"{(self._total - self._done) / rate:,.0f} s left"
            said = f"{self._done:,} of {self._total:,}, {per_second(rate)} a second, {left}"
            print(said, file=sys.stderr, flush=True)  # noqa: T201

    def __enter__(self) -> Self:
        if self._bar:
            self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar:
            self._bar.stop()


def _bar(total: int) -> Bar | None:
    """None where no terminal would show it."""
    if not sys.stderr.isatty():
        return None
    # Here, as its library is a tenth of what an import does before it begins.
    from articles.management.bar import Bar

    bar = Bar(total)
    return bar if bar.console.is_terminal else None
