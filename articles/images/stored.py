"""Picture files in private storage: written before the rows that name them, and gone with them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

FOLDER = "pictures"

_written: ContextVar[list[str] | None] = ContextVar("written", default=None)


def keep(data: bytes, extension: str) -> str:
    """Writes a file under a name that nobody can guess, and returns the name.

    Nothing is left of one that could not be written whole.
    """
    name = f"{FOLDER}/{uuid4().hex}.{extension}"
    try:
        name = default_storage.save(name, ContentFile(data))
    except BaseException:
        with suppress(Exception):  # the store may be gone altogether
            default_storage.delete(name)
        raise
    written = _written.get()
    if written is not None:
        written.append(name)
    return name


@contextmanager
def none_left_behind(*, even_if_well: bool = False) -> Iterator[None]:
    """Around a transaction: the files written in it are deleted when it fails.

    ``even_if_well`` is for a transaction that is going to be undone in any case.
    """
    outer, own = _written.get(), list[str]()
    token = _written.set(own)
    done = False
    try:
        yield
        done = not even_if_well
    finally:
        _written.reset(token)
        if not done:
            for name in own:
                default_storage.delete(name)
        elif outer is not None:
            outer += own
