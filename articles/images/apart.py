"""Pictures that take much memory are decoded in a process of their own, which is bounded."""

from __future__ import annotations

import fcntl
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from articles.images.refused import PictureRefused

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 60
MEMORY = 2 * 2**30
REFUSED = 3


def decoded_apart(task: str, data: bytes, kind: str, scale: float = 1.0) -> bytes:
    """What a task of ``main`` makes of the picture. Raises PictureRefused."""
    try:
        with _one_at_a_time():
            ended = subprocess.run(  # noqa: S603 (nothing in it is foreign)
                [sys.executable, "-m", "articles.images.apart", task, kind, str(scale)],
                input=data,
                capture_output=True,
                cwd=ROOT,
                timeout=SECONDS,
                check=False,
            )
    except subprocess.TimeoutExpired:
        raise PictureRefused("it takes longer to decode than a picture may") from None
    if ended.returncode == REFUSED:
        raise PictureRefused(ended.stdout.decode())
    if ended.returncode:
        raise PictureRefused("it takes more memory to decode than a picture may")
    return ended.stdout


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """On this machine, whichever process asks; the lock goes with the process that holds it."""
    folder = os.open(ROOT, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def main(task: str, kind: str, scale: str) -> int:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    from articles.images.decoded import likeness_of
    from articles.images.preview import small_jpeg
    from articles.images.renditions.upright import upright_tiff

    tasks: dict[str, Callable[[bytes, str], bytes]] = {
        "likeness": lambda data, kind: likeness_of(data, kind).encode(),
        "preview": small_jpeg,
        "upright": lambda data, kind: upright_tiff(data, kind, float(scale)),
    }
    status = 0
    try:
        said = tasks[task](sys.stdin.buffer.read(), kind)
    except PictureRefused as refusal:
        said, status = str(refusal).encode(), REFUSED
    sys.stdout.buffer.write(said)
    return status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
