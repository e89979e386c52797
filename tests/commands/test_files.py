from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from articles.management import files
from articles.sources import Limits


def names(found: files.Found) -> list[str]:
    return [path.name for path in found.documents]


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


def test_a_broken_link_that_is_named_is_refused_and_stops_no_other(tmp_path: Path) -> None:
    link = tmp_path / "gone.txt"
    link.symlink_to(tmp_path / "nothing")
    assert names(files.find([str(link)])) == ["gone.txt"]
    assert files.read(link, io.BytesIO(), Limits()).unreadable


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
    assert files.read(pipe, io.BytesIO(), Limits()).unreadable == "it is not a plain file"


def test_a_file_past_the_limit_is_named(tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    file.write_text("x" * 11)
    document = files.read(file, io.BytesIO(), Limits(largest=10))
    assert document.unreadable == "it is larger than 10 bytes"


@pytest.mark.parametrize("begins", [b"PK\x03\x04", b"\x1f\x8b"])
def test_a_packed_file_may_be_as_large_as_an_export(tmp_path: Path, begins: bytes) -> None:
    file = tmp_path / "long.txt"
    file.write_bytes(begins + b"x" * 10)
    assert files.read(file, io.BytesIO(), Limits(largest=10)).data
    limits = Limits(largest=5, largest_export=10)
    assert files.read(file, io.BytesIO(), limits).unreadable == "it is larger than 10 bytes"


def test_no_more_of_a_file_is_read_than_its_kind_may_have() -> None:
    stream = io.BytesIO(b"word " * 1_000_000)
    files.read(Path("-"), stream, Limits(largest=100_000))
    assert stream.tell() == 100_001


def test_a_name_with_odd_bytes_is_printable(tmp_path: Path) -> None:
    file = Path(os.fsdecode(bytes(tmp_path) + b"/odd\xff\nname.txt"))
    file.write_text("x")
    name = files.read(file, io.BytesIO(), Limits()).name
    assert name.isprintable()
    assert name.endswith(r"odd\xff\nname.txt")
