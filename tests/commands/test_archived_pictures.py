"""Pictures in an archive belong to its documents by the rules for pictures in a folder."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from pathlib import Path

import pytest
from django.test import override_settings

from articles.models import Article, Image, Question
from tests.commands.clock import TEXT, kept
from tests.commands.importing import rows, run
from tests.commands.packing import PACKED, special, tarred, zipped
from tests.pictures import picture

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]

STORY = TEXT.encode()
OTHER = TEXT.replace("clock", "bell").encode()
UNCLAIMED = "a picture that no document in the archive takes"


def page(source: str) -> bytes:
    figure = f'<figure><img src="{source}"><figcaption>The clock in May.</figcaption></figure>'
    body = f"<h1>Council buys a clock</h1><p>The town has a clock again.</p>{figure}"
    return f"<html><body><article>{body}</article></body></html>".encode()


def archive(folder: Path, data: bytes) -> Path:
    (folder / "copy.any").write_bytes(data)
    return folder / "copy.any"


@pytest.mark.parametrize("kind", PACKED)
def test_pictures_are_given_whether_they_stand_before_or_after(kind: str, tmp_path: Path) -> None:
    files = {
        "news/clock.txt": STORY,
        "news/bell.jpg": picture("navy"),
        "news/clock.jpg": picture("red"),
        "news/bell.txt": OTHER,
    }
    out = run(archive(tmp_path, PACKED[kind](files)))
    clock, bell = Image.objects.order_by("-caption")
    assert (clock.caption, clock.original_name) == ("The clock in May.", "clock.jpg")
    assert (clock.file.read(), bell.file.read()) == (picture("red"), picture("navy"))
    assert not Question.objects.filter(kind="which_picture").exists()
    assert "2 imported" in out
    assert "left out" not in out


@pytest.mark.parametrize("kind", PACKED)
def test_pictures_come_from_standard_input_too(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    data = PACKED[kind]({"clock.txt": STORY, "clock-1.png": picture(kind="PNG")})
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    run("-")
    assert Image.objects.get().file.read() == picture(kind="PNG")


@pytest.mark.parametrize("kind", ["zip", "tar.gz"])
@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("red.jpg", "news/red.jpg"),
        ("files/red.jpg", "news/files/red.jpg"),
        ("./files/big%20red.jpg?w=600", "news/files/big red.jpg"),
        ("../shared/RED.jpg", "shared/red.jpg"),
        ("https://courier.example/2026/red.jpg", "news/red.jpg"),
        ("/wp/uploads/red.jpg", "news/red.jpg"),
    ],
)
def test_an_address_in_a_document_leads_from_its_folder_on(
    source: str, place: str, kind: str, tmp_path: Path
) -> None:
    data = {"news/page.html": page(source), place: picture("red"), "red.jpg": picture("navy")}
    run(archive(tmp_path, PACKED[kind](data)))
    image = Image.objects.get()
    assert image.file.read() == picture("red")
    assert image.original_name == place.rpartition("/")[2]


@pytest.mark.parametrize("source", ["../../red.jpg", "files/red.jpg", "../x/../../red.jpg", "a\0b"])
def test_an_address_never_leads_out_of_the_archive(
    source: str, tmp_path: Path, media: Path
) -> None:
    (tmp_path / "red.jpg").write_bytes(picture("red"))
    data = {"news/page.html": page(source), "red.jpg": picture("navy")}
    out = run(archive(tmp_path, zipped(data)))
    assert not kept(media)
    assert f"copy.any/red.jpg: {UNCLAIMED}" in out


def test_two_pictures_for_one_caption_are_asked_about(tmp_path: Path) -> None:
    data = {"clock.txt": STORY, "clock-1.jpg": picture("red"), "clock-2.jpg": picture("navy")}
    assert "left out" not in run(archive(tmp_path, zipped(data)))
    asked = Question.objects.filter(kind="which_picture").order_by("text")
    assert [it.text for it in asked] == ["clock-1.jpg", "clock-2.jpg"]
    assert not Image.objects.get(caption="The clock in May.").file


def test_a_numbered_picture_of_a_numbered_document_is_its_own(tmp_path: Path) -> None:
    data = {"clock.txt": STORY, "clock-1.txt": OTHER, "clock-1.jpg": picture()}
    run(archive(tmp_path, tarred(data)))
    assert Image.objects.exclude(file="").get().caption == "The bell in May."


@pytest.mark.parametrize("kind", PACKED)
def test_what_no_document_claims_is_left_out_by_name(kind: str, tmp_path: Path) -> None:
    data = {
        "a/clock.txt": STORY,
        "b/clock.jpg": picture(),
        "a/bridge.jpg": picture(),
        "x.exe": b"MZ",
    }
    out = run(archive(tmp_path, PACKED[kind](data)))
    assert "1 document: 1 imported" in out
    for name in ("a/bridge.jpg", "b/clock.jpg"):
        assert f"copy.any/{name}: {UNCLAIMED}" in out
    assert "x.exe: files of the kind “.exe” are not read" in out


@pytest.mark.parametrize("name", ["red.jpg", "images/red.jpg"])
def test_a_second_import_does_not_say_that_pictures_are_left_out(tmp_path: Path, name: str) -> None:
    file = archive(tmp_path, zipped({"page.html": page(name), name: picture()}))
    run(file)
    before = rows()
    out = run(file)
    assert "1 unchanged" in out
    assert "left out" not in out
    assert rows() == before


def test_what_no_document_claims_is_left_out_again_in_the_same_words(tmp_path: Path) -> None:
    data = {
        "a/clock.txt": STORY, "a/clock.jpg": picture(), "a/clock-2.jpg": picture()[:200],
        "a/bridge.jpg": picture("red"), "b/page.jpg": b"<html><body>None</body></html>",
    }  # fmt: skip
    file = archive(tmp_path, zipped(data))
    first = left_out(run(file))
    assert [it.partition(": ")[0].rpartition("/")[2] for it in first] == ["bridge.jpg", "page.jpg"]
    assert left_out(run(file)) == first
    assert left_out(run(file)) == first


def left_out(output: str) -> list[str]:
    return [line for line in output.splitlines() if line.startswith("left out")]


def test_a_page_under_the_name_of_a_picture_never_becomes_a_story(tmp_path: Path) -> None:
    out = run(archive(tmp_path, zipped({"clock.jpg": page("none.jpg")})))
    assert not Article.objects.exists()
    assert "clock.jpg: it is no picture but a page of HTML, whatever its name says" in out


def damaged() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("clock.jpg", picture())
        packed.writestr("clock.txt", STORY)
    data = bytearray(out.getvalue())
    data[60] ^= 0xFF
    return bytes(data)


HOSTILE = {
    "damaged": damaged(),
    "no picture": zipped({"clock.txt": STORY, "clock.jpg": b"GIF or so"}),
    "empty": tarred({"clock.txt": STORY, "clock.jpg": b""}),
    "too large": gzip.compress(tarred({"clock.txt": STORY, "clock.jpg": picture() * 1_000})),
    "packed tight": zipped({"clock.txt": STORY, "clock.jpg": picture() + bytes(20_000_000)}),
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_picture_costs_its_document_nothing(
    data: bytes, tmp_path: Path, media: Path
) -> None:
    with override_settings(IMPORT_LIMITS={"picture": 100_000}):
        out = run(archive(tmp_path, data))
    assert "1 document: 1 imported" in out
    assert Article.objects.get().headline == "Council buys a clock"
    assert Question.objects.get(kind="not_read").text.startswith("clock.jpg: ")
    assert not kept(media)


def test_a_picture_that_is_a_link_is_refused_and_its_document_read(tmp_path: Path) -> None:
    link = special("clock.jpg", tarfile.SYMTYPE, "/etc/passwd")
    with pytest.raises(SystemExit):
        run(archive(tmp_path, tarred({"clock.txt": STORY}, link)))
    assert not Image.objects.get().file


def test_two_pictures_of_one_name_and_other_folders_are_two(tmp_path: Path) -> None:
    data = {
        "page.html": page("files/page.jpg"),
        "files/page.jpg": picture("red"),
        "page.jpg": picture("navy"),
    }
    run(archive(tmp_path, zipped(data)))
    assert Image.objects.get(caption="The clock in May.").file.read() == picture("red")
    asked = Question.objects.get(kind="which_picture").image
    assert asked
    assert asked.file.read() == picture("navy")


def test_the_sample_archive_gives_a_story_its_picture() -> None:
    assert "left out" not in run("seeds/archive")
    image = Image.objects.get()
    assert image.caption.startswith("The lighthouse at Varnmouth on the first Sunday")
    assert (image.original_name, image.format) == ("lighthouse-sundays.jpg", "JPEG")
