"""Reading in processes of their own: a document that hangs, crashes or eats memory costs itself.

Imported by those processes, so it knows the pure readers and nothing of Django.
"""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from types import FrameType, TracebackType
from typing import NamedTuple

from articles.garbage import collect_rarely
from articles.sources import (
    DocumentRefused,
    Lexicon,
    Limits,
    Story,
    import_readers,
    read_stories,
)
from articles.sources.lexicon import Told

NOTHING: Told = {}


class Copy(NamedTuple):
    """A document as it goes to a process; ``told`` is what an editor said of its lines."""

    name: str
    data: bytes
    told: Told = NOTHING


# What comes back: its stories, or the reason why there are none.
Read = tuple[Story, ...] | str

# Of address space; a process that reads takes about a quarter of it before the first document.
MEMORY = 2 * 2**30

# What hostile bytes have been seen to raise in parsers. A document never takes the run down
# with it; its refusal says what was raised.
HOSTILE = (ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, ValueError)


class TooSlow(Exception):
    """Reading took longer than any document may."""


def read_copy(copy: Copy, lexicon: Lexicon, limits: Limits) -> Read:
    """The stories of one document, or why it was refused, in words that read on after its name."""
    name, data, told = copy
    import_readers()
    try:
        with _time_limit(limits.seconds):
            return read_stories(data, name, lexicon.hearing(told), limits)
    except DocumentRefused as refusal:
        return refusal.reason
    except TooSlow:
        return f"reading it took longer than {limits.seconds:g} seconds"
    except MemoryError:
        return "reading it took more memory than a document may have"
    except HOSTILE as error:
        return f"its reader failed on it ({type(error).__name__}: {error})"


@contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """Only the main thread of a process can be interrupted by its clock."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _too_slow)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _too_slow(number: int, frame: FrameType | None) -> None:
    raise TooSlow


class Asked(NamedTuple):
    copies: list[Copy]
    future: Future[list[Read]] | None
    pool: ProcessPoolExecutor | None = None


class ReaderProcesses:
    """``workers`` processes that read; started with the first document."""

    def __init__(self, workers: int, lexicon: Lexicon, limits: Limits) -> None:
        self._workers = workers
        self._told = (lexicon, limits)
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> ReaderProcesses:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._stop()

    def ask(self, copies: list[Copy]) -> Asked:
        """Begins to read; the answer is had with ``answer``."""
        if not copies:
            return Asked(copies, None)
        self._pool = self._pool or self._start(self._workers)
        try:
            return Asked(copies, self._pool.submit(_read_all, copies), self._pool)
        except BrokenProcessPool:  # by what was asked before
            self._stop()
            return self.ask(copies)

    def answer(self, asked: Asked) -> list[Read]:
        """What came of each; if their process died, each is read again by itself."""
        try:
            return asked.future.result() if asked.future else []
        except BrokenProcessPool:
            self._leave(asked)
            return [self._alone(copy) for copy in asked.copies]

    def _alone(self, copy: Copy) -> Read:
        asked = self.ask([copy])
        assert asked.future
        try:
            return asked.future.result()[0]
        except BrokenProcessPool:
            self._leave(asked)
            return "its reader crashed on it"

    def _start(self, workers: int) -> ProcessPoolExecutor:
        """Fresh processes: no connection, lock or thread of this one is shared with them."""
        return ProcessPoolExecutor(
            workers, multiprocessing.get_context("spawn"), _begin, self._told
        )

    def _leave(self, asked: Asked) -> None:
        """Ends the processes of which one died, unless others have taken their place."""
        if self._pool is asked.pool:
            self._stop()

    def _stop(self) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None


_lexicon = Lexicon.standard()
_limits = Limits()


def _begin(lexicon: Lexicon, limits: Limits) -> None:
    global _lexicon, _limits
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _lexicon, _limits = lexicon, limits
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who writes stops, then these end
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, most))
    collect_rarely()


def _end_with_parent() -> None:
    """A parent that was killed tells nobody; what it started would wait for ever."""
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _read_all(copies: list[Copy]) -> list[Read]:
    return [read_copy(copy, _lexicon, _limits) for copy in copies]
