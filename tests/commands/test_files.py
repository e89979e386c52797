from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from articles.intake import Document
from articles.management import files
from articles.management.files.read import CHUNK
from articles.sources import Limits
from tests.sources.word import docx, p


def read(path: Path, limits: Limits | None = None) -> Document:
    (document,) = files.read(path, io.BytesIO(), limits or Limits(), files.Found())
    return document


def names(found: files.Found) -> list[str]:
    return [path.name for path in found.paths]


def test_a_folder_is_walked_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c/d.txt"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("x")
    assert names(files.find([str(tmp_path)])) == ["a.txt", "b.txt", "d.txt"]


@pytest.mark.parametrize("name", [".DS_Store", "README.md"])
def test_what_is_no_copy_is_passed_over(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("x")
    assert files.find([str(tmp_path)]) == files.Found()


@pytest.mark.parametrize("name", ["a.txt~", "~b.txt", "b.part", "Thumbs.db", "style.css"])
def test_what_is_not_read_in_a_folder_is_named_with_the_reason(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("x")
    found = files.find([str(tmp_path)])
    assert found.documents == []
    assert found.left_out[0][0].endswith(name)
    assert found.left_out[0][1]


def test_a_file_that_is_named_is_read_whatever_it_is_called(tmp_path: Path) -> None:
    file = tmp_path / "story.2026"
    file.write_text("x")
    assert names(files.find([str(file)])) == ["story.2026"]


@pytest.mark.parametrize("path", ["", "/nowhere/at/all"])
def test_a_path_that_is_nowhere_is_wrong_use(path: str) -> None:
    with pytest.raises(files.NoSuchPath):
        files.find([path])


@pytest.mark.parametrize("more", [-1, 0, 1])
def test_a_file_of_any_size_is_read_to_its_end(tmp_path: Path, more: int) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(bytes(range(1, 251)) * (CHUNK // 250 + more) + b"end")
    assert read(file).data == file.read_bytes()
    at_most = Limits(largest=CHUNK + more, largest_export=CHUNK + more)
    file.write_bytes(b"x" * (CHUNK + more))
    assert len(read(file, at_most).data) == CHUNK + more
    file.write_bytes(b"x" * (CHUNK + more + 1))
    assert "larger" in read(file, at_most).unreadable


def test_a_broken_link_that_is_named_is_refused_and_stops_no_other(tmp_path: Path) -> None:
    link = tmp_path / "gone.txt"
    link.symlink_to(tmp_path / "nothing")
    assert names(files.find([str(link)])) == ["gone.txt"]
    assert read(link).unreadable


def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    inside, outside = tmp_path / "in", tmp_path / "secret.txt"
    inside.mkdir()
    outside.write_text("secret")
    (inside / "link.txt").symlink_to(outside)
    found = files.find([str(inside)])
    assert found.documents == []
    assert found.left_out[0][1] == "a link that leads out of the folder"


def test_a_pipe_is_named_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    assert read(pipe).unreadable == "it is not a plain file"


def test_a_file_past_the_limit_is_named(tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    file.write_text("x" * 11)
    document = read(file, Limits(largest=10))
    assert document.unreadable == "it is larger than 10 bytes"


def test_a_packed_document_may_be_as_large_as_an_export(tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    file.write_bytes(docx(p("Bridge to close")))
    assert read(file, Limits(largest=10)).data
    limits = Limits(largest=5, largest_export=10)
    assert read(file, limits).unreadable == "it is larger than 10 bytes"


def test_no_more_of_a_file_is_read_than_its_kind_may_have() -> None:
    stream = io.BytesIO(b"word " * 1_000_000)
    list(files.read(Path("-"), stream, Limits(largest=100_000), files.Found()))
    assert stream.tell() == 100_001


def test_a_name_with_odd_bytes_is_printable(tmp_path: Path) -> None:
    file = Path(os.fsdecode(bytes(tmp_path) + b"/odd\xff\nname.txt"))
    file.write_text("x")
    name = read(file).name
    assert name.isprintable()
    assert name.endswith(r"odd\xff\nname.txt")


def test_a_document_is_known_by_its_bytes_where_its_name_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "story.v3").write_bytes(docx(p("Bridge to close", style="Title")))
    (tmp_path / "notes.v3").write_text("Nothing says what this is.")
    found = files.find([str(tmp_path)])
    assert names(found) == ["story.v3"]
    assert [name.rpartition("/")[2] for name, _ in found.left_out] == ["notes.v3"]


def test_pictures_beside_documents_are_not_left_out(tmp_path: Path) -> None:
    (tmp_path / "bridge.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    assert files.find([str(tmp_path)]) == files.Found(pictures={tmp_path: ["bridge.jpg"]})


def test_links_in_a_ring_end(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "c").symlink_to(tmp_path)
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    found = files.find([str(tmp_path)])
    assert [name.rpartition("/")[2] for name, _ in found.left_out] == ["zero.txt"]
    assert all(read(path).unreadable for path in found.paths)


def test_of_a_file_of_holes_no_more_is_read_than_of_another(tmp_path: Path) -> None:
    file = tmp_path / "sparse.txt"
    with file.open("wb") as sparse:
        sparse.truncate(5_000_000_000)
    assert read(file).unreadable == "it is larger than 5,000,000 bytes"


def test_a_document_has_one_name_however_its_path_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / "a.txt").write_text("A headline here\n\nIt rained all day.\n")
    monkeypatch.chdir(tmp_path)
    ways = ("copy", "./copy/a.txt", str(tmp_path / "copy"), "copy/../copy")
    assert {str(*files.find([way]).paths) for way in ways} == {"copy/a.txt"}
    monkeypatch.chdir(tmp_path / "copy")
    assert [*files.find(["../copy/a.txt"]).paths] == [Path("a.txt")]
