"""An import may be killed, or run beside another: the end is that of one quiet run."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.invented import write
from tests.commands.databases import fresh_database, manage, start, state, stored

DOCUMENTS = 640


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("copy")
    write(folder, DOCUMENTS)
    return folder


@pytest.fixture(scope="module")
def quiet(tmp_path_factory: pytest.TempPathFactory, folder: Path) -> tuple[int, str]:
    """The state after one import that nothing disturbed."""
    with fresh_database(tmp_path_factory.mktemp("quiet")) as url:
        manage(url, "import_seeds", str(folder), "--workers", "1")
        return state(url)


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    with fresh_database(tmp_path) as url:
        yield url


def test_a_quiet_import_takes_in_all(quiet: tuple[int, str]) -> None:
    assert quiet[0] == DOCUMENTS


@pytest.mark.parametrize("workers", ["1", "2"])
def test_an_import_that_was_killed_is_completed_by_the_next(
    url: str, folder: Path, quiet: tuple[int, str], workers: str
) -> None:
    left = []
    for enough in (1, 201):
        running = start(url, "import_seeds", str(folder), "--workers", workers)
        while running.poll() is None and stored(url) < enough:
            time.sleep(0.01)
        running.kill()
        running.communicate()
        left.append(stored(url))
    manage(url, "import_seeds", str(folder), "--workers", workers)
    assert state(url) == quiet
    assert 0 < left[0] < DOCUMENTS


def test_an_import_that_is_stopped_says_so_and_keeps_what_is_done(url: str, folder: Path) -> None:
    running = start(url, "import_seeds", str(folder), "--workers", "2")
    while running.poll() is None and not stored(url):
        time.sleep(0.01)
    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=60)
    assert running.returncode == 130
    assert said.strip().endswith("Stopped. What was done so far is kept.")
    assert "Traceback" not in said
    assert stored(url)


def test_two_imports_at_once_make_nothing_twice(
    url: str, folder: Path, quiet: tuple[int, str]
) -> None:
    both = [start(url, "import_seeds", str(folder), "--workers", "2") for _ in range(2)]
    ended = [running.communicate(timeout=120) for running in both]
    assert [running.returncode for running in both] == [0, 0], ended
    assert state(url) == quiet
