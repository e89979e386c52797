"""When the pictures of an archive are taken out of it, and how often it is opened for them."""

from __future__ import annotations

import gzip
import io
from pathlib import Path

import pytest

from articles.intake import Document
from articles.management import files
from articles.management.files import taken_out
from articles.sources import Limits
from tests.commands.clock import TEXT
from tests.commands.importing import run
from tests.commands.packing import PACKED, tarred
from tests.commands.test_archived_pictures import OTHER, STORY, UNCLAIMED, archive
from tests.pictures import picture

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]


def documents(path: Path, **limits: int) -> list[Document]:
    found = files.find([str(path)])
    return [it for it in files.read_all(found, io.BytesIO(), Limits(**limits)) if it.data]


@pytest.mark.parametrize("kind", PACKED)
def test_pictures_are_there_after_all_documents_were_read(kind: str, tmp_path: Path) -> None:
    data = {f"{n}.jpg": picture(size=(n, n)) for n in range(1, 9)}
    file = archive(tmp_path, PACKED[kind]({**data, "a.txt": STORY}))
    (document,) = documents(file)
    assert document.beside
    for name in ("5.jpg", "2.jpg", "8.jpg", "5.jpg"):
        assert document.beside.named(name) == [name]
        assert document.beside.read(name, 10_000) == data[name]
        assert document.beside.read(name, 10) == b""
    file.unlink()
    (tmp_path / "again").write_bytes(PACKED[kind]({"5.jpg": b"other", "a.txt": STORY}))
    assert document.beside.read("5.jpg", 10_000) == data["5.jpg"]


@pytest.mark.parametrize("kind", PACKED)
def test_of_an_archive_that_was_replaced_no_picture_is_taken(kind: str, tmp_path: Path) -> None:
    data = {"a.jpg": picture(), "a.txt": STORY}
    (document,) = documents(archive(tmp_path, PACKED[kind](data)))
    (tmp_path / "copy.any").unlink()
    archive(tmp_path, PACKED[kind]({**data, "b.txt": STORY}))
    assert document.beside
    assert document.beside.read("a.jpg", 10_000) == b""


@pytest.mark.parametrize("kind", PACKED)
def test_an_archive_is_not_opened_again_for_pictures_that_nobody_claims(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taken_out, "taken_out", None)
    data = {f"{n}.jpg": picture() for n in range(9)}
    out = run(archive(tmp_path, PACKED[kind]({"clock.txt": STORY, **data})))
    assert out.count(UNCLAIMED) == 9


@pytest.mark.parametrize("kind", PACKED)
def test_no_more_is_unpacked_for_pictures_than_an_archive_may_hold(
    kind: str, tmp_path: Path
) -> None:
    data = {"a.jpg": picture(), "a.txt": STORY}
    file = archive(tmp_path, PACKED[kind](data))
    size = sum(map(len, data.values()))
    (document,) = documents(file, archive_unpacked=size)
    assert document.beside
    assert document.beside.read("a.jpg", 10_000) == picture()
    for document in documents(file, archive_unpacked=len(picture()) - 1):
        assert document.beside is None or document.beside.read("a.jpg", 10_000) == b""


def test_progress_counts_what_is_in_archives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("articles.management.progress.SECONDS", 0)
    many = {f"{n}.txt": TEXT.replace("forty", f"{n}00").encode() for n in range(4)}
    (tmp_path / "a.tgz").write_bytes(gzip.compress(tarred({**many, "a.jpg": picture()})))
    (tmp_path / "b.txt").write_bytes(OTHER)
    run(tmp_path)
    said = [line.partition(",")[0] for line in capsys.readouterr().err.splitlines()]
    assert said == [f"{n} of 5" for n in range(1, 6)]


@pytest.mark.parametrize("kind", PACKED)
def test_the_total_is_known_with_the_first_document(kind: str, tmp_path: Path) -> None:
    data = {"a.jpg": picture(), "x.exe": b"MZ", **{f"{n}.txt": STORY for n in range(4)}}
    found = files.find([str(archive(tmp_path, PACKED[kind](data)))])
    reading = files.read_all(found, io.BytesIO(), Limits())
    next(reading)
    assert found.total == 5
    assert len(list(reading)) == 3
    assert found.total == 4  # what is no document was found out on the way
