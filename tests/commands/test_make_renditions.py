"""The command that makes what is missing, however it was broken off."""

from __future__ import annotations

import io
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.files.storage import storages
from django.core.management import call_command

from articles.images.renditions.make import make
from articles.models import Rendition
from articles.publishing import withdraw
from tests.commands.clock import TEXT
from tests.commands.databases import fresh_database, manage, start
from tests.images.renditions.conftest import folder  # noqa: F401 (a fixture)
from tests.images.renditions.stories import a_shown_picture, in_store, named
from tests.pictures import picture

HERE = pytest.mark.usefixtures("folder")
EACH = 40


def run() -> str:
    out = io.StringIO()
    call_command("make_renditions", stdout=out)
    return out.getvalue()


@HERE
@pytest.mark.django_db
def test_what_is_missing_is_made_and_nothing_twice() -> None:
    images = [a_shown_picture(colour) for colour in ("red", "blue")]
    assert "2 pictures made, 0 not" in run()
    assert in_store() == named(images[0]) | named(images[1])
    assert "0 pictures made, 0 not" in run()


@HERE
@pytest.mark.django_db
def test_a_picture_that_cannot_be_made_is_named_and_stops_no_other() -> None:
    lost = a_shown_picture("red", file="pictures/lost.jpg")
    good = a_shown_picture("blue")
    out = io.StringIO()
    with pytest.raises(SystemExit) as caught:
        call_command("make_renditions", stdout=out)
    assert caught.value.code == 1
    said = f"Not made: image {lost.pk} (red.jpg “The slip at dawn.”): its file is not in the store"
    assert said in out.getvalue()
    assert named(good) == in_store() != set()


@HERE
@pytest.mark.django_db
def test_what_the_store_lost_is_made_again() -> None:
    image = a_shown_picture()
    run()
    storages["renditions"].delete(min(named(image)))
    assert "1 picture made" in run()
    assert named(image) == in_store()


@HERE
@pytest.mark.django_db
def test_pictures_that_readers_see_no_more_are_taken_away() -> None:
    image = a_shown_picture()
    make(image.pk)
    withdraw(image.editions.get().article)
    assert "1 picture taken away" in run()
    assert in_store() == set()
    assert not Rendition.objects.exists()


@HERE
@pytest.mark.django_db
def test_old_files_that_no_row_names_are_deleted(folder: Path) -> None:  # noqa: F811
    old, young = folder / "ab" / "old.jpg", folder / "ab" / "x.part"
    (folder / "ab").mkdir(parents=True)
    for file in (old, young):
        file.write_bytes(b"left over")
    os.utime(old, (time.time() - 7200,) * 2)
    assert "1 file deleted" in run()
    assert in_store() == {"ab/x.part"}


STATE = """
from articles.models import Rendition
for row in Rendition.objects.order_by("image__original_name", "shape", "width", "format"):
    print(row.name, row.image.original_name)
"""


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Stories with a picture each, no two alike; none is made yet."""
    monkeypatch.setenv("MEDIA_ROOT", str(tmp_path / "media"))
    monkeypatch.setenv("RENDITIONS_ROOT", str(tmp_path / "renditions"))
    copy = tmp_path / "copy"
    copy.mkdir()
    for number in range(EACH):
        (copy / f"{number}.txt").write_text(TEXT.replace("forty", f"{number}00"))
        (copy / f"{number}.jpg").write_bytes(picture(f"#{6 * number:02x}8040", (300, 200)))
    with fresh_database(tmp_path) as url:
        said = manage(url, "import_seeds", str(copy), "--workers", "1")
        assert f"{EACH} pictures wait for `manage.py make_renditions`" in said
        yield url


def files(of: Path) -> set[str]:
    return {str(it.relative_to(of)) for it in of.rglob("*") if it.is_file()}


@pytest.mark.parametrize("workers", ["1", "2"])
def test_killed_while_it_works_the_next_run_completes_it(
    url: str, tmp_path: Path, workers: str
) -> None:
    renditions, left = tmp_path / "renditions", []
    for more in (50, 200):
        running = start(url, "make_renditions", "--workers", workers)
        while running.poll() is None and len(files(renditions)) < more:
            time.sleep(0.001)
        running.kill()
        running.communicate()
        left.append(len(files(renditions)))
    assert f"{EACH} pictures" not in manage(url, "make_renditions", "--workers", workers)
    rows = manage(url, "shell", "--no-imports", "-v", "0", "-c", STATE).splitlines()
    assert len({row.split()[1] for row in rows}) == EACH
    assert {row.split()[0] for row in rows} <= files(renditions)
    assert 0 < left[0] < left[1] < len({row.split()[0] for row in rows})
