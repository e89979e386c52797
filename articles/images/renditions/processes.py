"""Renditions of many images, made in this process or in several."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed

import django


def make_all(images: Iterable[int], anew: set[int], workers: int) -> Iterator[tuple[int, str]]:
    """Each image with the reason why it was not made, or ``""``, in the order they are done."""
    if workers == 1:
        for pk in images:
            yield pk, make_one(pk, pk in anew)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, context, _begin) as pool:
        asked = {pool.submit(make_one, pk, pk in anew): pk for pk in images}
        for done in as_completed(asked):
            yield asked.pop(done), done.result()


def make_one(pk: int, anew: bool) -> str:
    # A process of the pool finds this function before its Django is set up.
    from articles.images.renditions.make import NotMade, make

    try:
        make(pk, anew=anew)
    except NotMade as problem:
        return str(problem)
    return ""


def _begin() -> None:
    threading.Thread(target=_end_with_parent, daemon=True).start()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who asks stops, then these end
    django.setup()


def _end_with_parent() -> None:
    """A parent that was killed tells nobody; what it started would wait for ever."""
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)
