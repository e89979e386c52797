from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# New objects that may be there before the young are looked through; Python's own number is 700.
MANY = 100000


def collect_rarely() -> None:
    """For a process that makes many small objects which soon go away by themselves.

    What is there now is never looked through again; cycles are still found, at longer intervals.
    """
    gc.freeze()
    gc.set_threshold(MANY, 20, 20)


@contextmanager
def collected_rarely() -> Iterator[None]:
    before = gc.get_threshold()
    collect_rarely()
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
