"""An import that is killed while it writes pictures: none is lost, and no row names a lost one."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands.clock import TEXT
from tests.commands.databases import fresh_database, manage, start, state, stored
from tests.commands.packing import PACKED
from tests.pictures import picture

EACH = 220


def contents(first: int) -> dict[str, bytes]:
    """Documents with a picture each, no two alike."""
    found: dict[str, bytes] = {}
    for number in range(first, first + EACH):
        found[f"{number}.txt"] = TEXT.replace("forty", f"{number}00").encode()
        found[f"{number}.jpg"] = picture(size=(400, 400 + number))
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("copy")
    for name, data in contents(0).items():
        (folder / name).write_bytes(data)
    (folder / "more.tgz").write_bytes(PACKED["tar.gz"](contents(EACH)))
    return folder


@pytest.fixture
def media(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MEDIA_ROOT", str(tmp_path / "media"))
    return tmp_path / "media"


@pytest.fixture(scope="module")
def quiet(tmp_path_factory: pytest.TempPathFactory, folder: Path) -> tuple[int, str]:
    """The state after one import that nothing disturbed."""
    place = tmp_path_factory.mktemp("quiet")
    with pytest.MonkeyPatch.context() as patch, fresh_database(place) as url:
        patch.setenv("MEDIA_ROOT", str(place / "media"))
        manage(url, "import_seeds", str(folder), "--workers", "1")
        assert kept(place / "media") == 2 * EACH
        return state(url)


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    with fresh_database(tmp_path) as url:
        yield url


def kept(media: Path) -> int:
    return sum(path.is_file() for path in media.rglob("*"))


@pytest.mark.parametrize("workers", ["1", "2"])
def test_an_import_killed_among_its_pictures_is_completed_by_the_next(
    url: str, folder: Path, media: Path, quiet: tuple[int, str], workers: str
) -> None:
    left = []
    for more in (20, 240):
        before = kept(media)
        running = start(url, "import_seeds", str(folder), "--workers", workers)
        while running.poll() is None and kept(media) < before + more:
            time.sleep(0.001)
        running.kill()
        running.communicate()
        left.append((stored(url), kept(media)))
    manage(url, "import_seeds", str(folder), "--workers", workers)
    assert state(url) == quiet
    assert quiet[0] == 2 * EACH
    assert all(documents < 2 * EACH and files for documents, files in left)
    assert left[1][0] > 0
