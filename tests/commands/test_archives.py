"""The documents in an archive are read one by one; what is not safe is named, and the rest read."""

from __future__ import annotations

import gzip
import io
import resource
import tarfile
import zipfile
from pathlib import Path

import pytest

from articles.intake import Document
from articles.management import files
from articles.models import Article, Source
from articles.sources import Limits
from tests.commands.importing import run
from tests.commands.packing import PACKED, special, tarred, zipped
from tests.pictures import picture
from tests.sources.mutants import mutants
from tests.sources.word import docx, p

TEXT = b"Council buys a clock\n\nOSTLEMERE, Lennshire - The town has a clock again.\n"
OTHER = TEXT.replace(b"clock", b"bell")


def opened(
    path: Path, data: bytes, found: files.Found | None = None, **limits: int
) -> dict[str, Document]:
    """The documents in an archive by their names in it; ``""`` for the archive itself."""
    path.write_bytes(data)
    documents = files.read(path, io.BytesIO(), Limits(**limits), found or files.Found())
    return {it.name.removeprefix(str(path)).lstrip("/"): it for it in documents}


@pytest.mark.parametrize("kind", PACKED)
def test_each_file_in_an_archive_is_a_document(kind: str, tmp_path: Path) -> None:
    data = PACKED[kind]({"a.txt": TEXT, "news/b.txt": OTHER})
    found = opened(tmp_path / "any", data)
    assert {name: it.data for name, it in found.items()} == {"a.txt": TEXT, "news/b.txt": OTHER}


def test_one_packed_document_is_that_document(tmp_path: Path) -> None:
    found = opened(tmp_path / "story.txt.gz", gzip.compress(TEXT))
    assert {name: it.data for name, it in found.items()} == {"story.txt": TEXT}


@pytest.mark.django_db
@pytest.mark.parametrize("kind", PACKED)
def test_an_archive_is_imported_from_standard_input(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = PACKED[kind]({"a.txt": TEXT, "b.docx": docx(p("Bridge", style="Title"), p("It is."))})
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    run("-")
    names = set(Source.objects.values_list("name", flat=True))
    assert names == {"standard input/a.txt", "standard input/b.docx"}


@pytest.mark.django_db
def test_an_archive_in_a_folder_is_imported(tmp_path: Path) -> None:
    (tmp_path / "copy.zip").write_bytes(zipped({"a.txt": TEXT, "b.txt": OTHER}))
    run(tmp_path)
    assert Article.objects.count() == 2
    assert "2 unchanged" in run(tmp_path)


def test_a_word_document_is_no_archive(tmp_path: Path) -> None:
    data = docx(p("Bridge", style="Title"), p("It is."))
    (found,) = opened(tmp_path / "bridge.docx", data).values()
    assert found.data == data
    moved = zipped({"word/document.xml": b"<x/>", "[Content_Types].xml": b"<x/>"})
    assert list(opened(tmp_path / "moved.docx", moved)) == [""]


@pytest.mark.parametrize(
    "name", ["../up.txt", "/etc/abs.txt", "C:\\boot.txt", "..\\up.txt", "a/../../up.txt"]
)
def test_a_name_that_leads_out_is_refused_and_the_rest_read(name: str, tmp_path: Path) -> None:
    for data in (zipped({name: TEXT, "b.txt": OTHER}), tarred({name: TEXT, "b.txt": OTHER})):
        first, second = opened(tmp_path / "slip", data).values()
        assert "name in the archive" in first.unreadable
        assert second.data == OTHER
    assert [it.name for it in tmp_path.iterdir()] == ["slip"]


def test_links_and_devices_are_refused_by_name(tmp_path: Path) -> None:
    others = [
        special("soft.txt", tarfile.SYMTYPE, "/etc/passwd"),
        special("hard.txt", tarfile.LNKTYPE, "a.txt"),
        special("null.txt", tarfile.CHRTYPE),
        special("pipe.txt", tarfile.FIFOTYPE),
    ]
    found = opened(tmp_path / "x.tar", tarred({"a.txt": TEXT}, *others))
    assert found.pop("a.txt").data == TEXT
    assert {it.unreadable for it in found.values()} == {
        "it is a link or a device in the archive, and no file"
    }
    link = zipfile.ZipInfo("soft.txt")
    link.external_attr = 0o120777 << 16
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    (only,) = opened(tmp_path / "x.zip", out.getvalue()).values()
    assert "link" in only.unreadable


def test_archives_in_archives_are_named_and_not_read(tmp_path: Path) -> None:
    found = files.Found()
    data = zipped(
        {"in.zip": zipped({"a.txt": TEXT}), "in.tgz": gzip.compress(TEXT), "x.exe": b"MZ"}
    )
    assert not opened(tmp_path / "x.zip", data, found)
    assert [reason for _, reason in found.left_out] == [
        "an archive in an archive",
        "an archive in an archive",
        "files of the kind “.exe” are not read",
    ]


def test_litter_is_passed_over(tmp_path: Path) -> None:
    names = ("__MACOSX/._a.txt", ".DS_Store", "a.txt~", "b.part", "~c.txt", "README.txt", "d/")
    found = files.Found()
    assert not opened(tmp_path / "x.zip", zipped(dict.fromkeys(names, b"")), found)
    assert found == files.Found(more=-1)


@pytest.mark.parametrize("kind", PACKED)
def test_of_an_archive_cut_short_what_can_be_read_is_read(kind: str, tmp_path: Path) -> None:
    noise = {f"{n}.txt": bytes((n * i * i) % 251 for i in range(20_000)) for n in range(1, 9)}
    data = PACKED[kind](noise)
    found = opened(tmp_path / "cut", data[: len(data) * 2 // 3])
    assert "cut short" in found.pop("").unreadable
    assert found or kind in ("zip", "tar.bz2")  # one needs its end, one is a single block


def test_a_locked_file_is_refused_and_the_rest_read(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": TEXT, "b.txt": OTHER}))
    data[6] |= 1
    data[data.find(b"PK\x01\x02") + 8] |= 1
    first, second = opened(tmp_path / "x.zip", bytes(data)).values()
    assert first.unreadable == "it is locked with a password"
    assert second.data == OTHER


def test_a_damaged_file_is_refused_and_the_rest_read(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": TEXT, "b.txt": OTHER}))
    data[45] ^= 0xFF
    first, second = opened(tmp_path / "x.zip", bytes(data)).values()
    assert "damaged" in first.unreadable
    assert second.data == OTHER


@pytest.mark.parametrize("kind", PACKED)
def test_bombs_are_refused_in_little_memory(kind: str, tmp_path: Path) -> None:
    zeros = bytes(60_000_000)
    data = PACKED[kind]({"a.txt": TEXT, "bomb.txt": zeros, "b.txt": OTHER})
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = opened(tmp_path / "bomb", data)
    assert found["a.txt"].data == TEXT
    assert (
        "5,000,000 bytes" in found["bomb.txt"].unreadable or "tight" in found["bomb.txt"].unreadable
    )
    assert found["b.txt"].data == OTHER
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000


@pytest.mark.parametrize("kind", PACKED)
def test_an_archive_of_too_much_is_refused(kind: str, tmp_path: Path) -> None:
    data = PACKED[kind]({f"{number}.txt": TEXT for number in range(20)})
    many = opened(tmp_path / "x", data, archive_entries=10)
    assert "more than 10 files" in many[""].unreadable
    large = opened(tmp_path / "x", data, archive_unpacked=300)
    assert "unpacks to more than 300 bytes" in [*large.values()][-1].unreadable


@pytest.mark.parametrize(
    "kind", [tarfile.XHDTYPE, tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_SPARSE]
)
def test_a_header_that_would_fill_the_memory_is_refused(kind: bytes, tmp_path: Path) -> None:
    member = tarfile.TarInfo("x")
    member.type, member.size = kind, 50_000_000
    data = gzip.compress(member.tobuf() + bytes(50_000_000))
    found = opened(tmp_path / "x.tgz", data)
    assert "damaged" in found[""].unreadable


@pytest.mark.parametrize("kind", PACKED)
def test_a_damaged_archive_is_read_or_refused(kind: str, tmp_path: Path) -> None:
    data = PACKED[kind]({"a.txt": TEXT, "b.docx": docx(p("Bridge")), "c.jpg": picture()})
    for mutant in mutants(data):
        for document in opened(tmp_path / "x", mutant).values():
            assert document.data or document.unreadable
