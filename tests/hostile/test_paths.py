"""Names and paths: of files in folders, of files in archives, of pictures in documents."""

from __future__ import annotations

import io
import os
import tarfile
import zipfile
from html import escape
from pathlib import Path

import pytest

from articles.models import Article, Image
from tests.hostile import limited
from tests.hostile.intake import LEAD, SECOND, only_article, pages, story, take_in, take_in_bytes

pytestmark = pytest.mark.django_db
SECRET = "the combination of the safe is 7-19-3"
OUTSIDE = [
    "../secret.txt",
    "../../../../../../../../etc/passwd",
    "..%2f..%2fsecret.jpg",
    "%2e%2e/secret.jpg",
    "....//....//secret.jpg",
    "..\\..\\secret.jpg",
    "/etc/passwd",
    "/proc/self/environ",
    "file:///etc/passwd",
    "C:\\boot.ini",
    "\\\\server\\share\\a.jpg",
    "a.jpg\x00.png",
    "~/secret.jpg",
    "//169.254.169.254/a.jpg",
    "secret.jpg/.",
    "./../copy/../secret.jpg",
    "con.jpg:stream",
    "a" * 5_000 + ".jpg",
]


@pytest.fixture
def secret(folder: Path) -> Path:
    """A file beside the folder, which nobody has named."""
    outside = folder.parent / "secret.txt"
    outside.write_text(SECRET)
    (folder.parent / "secret.jpg").write_text(SECRET)
    return outside


# N23
@pytest.mark.parametrize("path", OUTSIDE)
def test_a_picture_that_is_named_elsewhere_is_not_looked_for(
    folder: Path, secret: Path, path: str
) -> None:
    page = (
        f"<html><body><article><h1>Clock stops at ten to four</h1><p>{LEAD}</p><figure>"
        f'<img src="{escape(path)}"><figcaption>The tower on Monday.</figcaption></figure>'
        f"<p>{SECOND}</p></article></body></html>"
    )
    taken = take_in_bytes(folder, page, "story.html")
    assert taken.outcomes == ["imported"]
    assert Image.objects.get().caption == "The tower on Monday."
    assert not Image.objects.exclude(file="").exists()
    for text in pages().values():
        assert "<img" not in text


def _zip(*names: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for number, name in enumerate(names):
            archive.writestr(name, story(f"Clock stops for the {number + 3}rd time"))
    return packed.getvalue()


def _link(kind: bytes, target: str) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = kind, target
        archive.addfile(link)
        good = tarfile.TarInfo("good.txt")
        good.size = len(story().encode())
        archive.addfile(good, io.BytesIO(story().encode()))
    return packed.getvalue()


# N23
def test_an_archive_writes_nothing_and_names_what_leads_out_of_it(
    folder: Path, secret: Path
) -> None:
    before = set(folder.parent.rglob("*"))
    names = ["good.txt", "../evil.txt", "/tmp/evil.txt", "a/../../evil.txt", "..\\evil.txt"]
    taken = take_in_bytes(folder, _zip(*names), "copy.zip")
    assert sorted(taken.outcomes) == ["imported"] + ["refused"] * 4
    assert set(folder.parent.rglob("*")) - before == {folder / "copy.zip", folder.parent / "report"}


# N23
@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE])
def test_a_link_in_an_archive_is_not_followed(folder: Path, secret: Path, kind: bytes) -> None:
    taken = take_in_bytes(folder, _link(kind, str(secret)), "copy.tar")
    assert sorted(taken.outcomes) == ["imported", "refused"]
    assert SECRET not in str(pages())


# N23
def test_a_link_out_of_a_folder_is_named_and_not_followed(folder: Path, secret: Path) -> None:
    (folder / "link.txt").symlink_to(secret)
    (folder / "linked").symlink_to(folder.parent, target_is_directory=True)
    (folder / "good.txt").write_text(story())
    taken = take_in(folder)
    assert taken.outcomes == ["imported"]
    assert "a link that leads out of the folder" in str(taken.left_out)
    assert Article.objects.count() == 1


# N24
def test_what_is_no_plain_file_is_named_and_waited_for_by_nobody(
    folder: Path, database: Path
) -> None:
    os.mkfifo(folder / "pipe.txt")
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    (folder / "zero.txt").symlink_to("/dev/zero")
    (folder / "gone.txt").symlink_to(folder / "nothing")
    (folder / "folder.txt").mkdir()
    (folder / "within.txt").symlink_to(folder / "good.txt")
    (folder / "good.txt").write_text(story())
    with (folder / "sparse.txt").open("wb") as file:
        file.truncate(5_000_000_000)
    ended = limited.take_in(folder, database)
    limited.assert_cheap(ended)
    for name in ("pipe", "loop", "zero", "gone", "sparse"):
        assert f"{name}.txt: " in ended.output
    assert "1 imported" in ended.output


# N24
def test_what_may_not_be_read_is_named(folder: Path, database: Path) -> None:
    for name in ("closed.txt", "inside/story.txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(story())
    (folder / "closed.txt").chmod(0)
    (folder / "inside").chmod(0)
    ended = limited.take_in(folder, database, as_nobody=True)
    (folder / "inside").chmod(0o700)
    limited.assert_cheap(ended)
    assert "closed.txt: permission denied" in ended.output
    assert "inside: permission denied" in ended.output


# N25
NAMES = [
    b"a\nb.txt",
    b"a'b\"c.txt",
    b"-rf",
    b"--dry-run.txt",
    b"\xff\xfe.txt",
    b"$(touch evil).txt",
    b"<b>bold.txt",
    b"%s{0}.txt",
    b"n" * 251 + b".txt",
]
JUNK = [b".DS_Store", b"story.txt~", b"story.part", b"~lock.txt", b".hidden.txt", b"Thumbs.db"]


@pytest.mark.parametrize("name", NAMES)
def test_a_file_of_any_name_is_read_and_named_in_one_line(folder: Path, name: bytes) -> None:
    file = Path(os.fsdecode(bytes(folder) + b"/" + name))
    file.write_text(story())
    taken = take_in(folder)
    assert taken.outcomes == ["imported"]
    shown = taken.documents[0]["name"]
    assert shown.isprintable()
    assert shown in taken.output
    source = only_article().source
    assert source
    assert source.name == shown
    assert not (folder / "evil").exists()


def test_bytes_of_a_name_that_are_no_letters_can_be_told_from_the_report(folder: Path) -> None:
    for number, name in enumerate((b"\xff.txt", b"\xfe.txt")):
        Path(os.fsdecode(bytes(folder) + b"/" + name)).write_text(story(f"Clock {number} stops"))
    names = [document["name"].rpartition("/")[2] for document in take_in(folder).documents]
    assert sorted(names) == [r"\xfe.txt", r"\xff.txt"]


@pytest.mark.parametrize("name", JUNK)
def test_what_editors_and_desktops_leave_behind_is_no_copy(folder: Path, name: bytes) -> None:
    (folder / os.fsdecode(name)).write_text(story())
    take_in(folder)
    assert not Article.objects.exists()
