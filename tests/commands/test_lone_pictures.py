"""Pictures that are imported by themselves, in another run than their documents."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from articles.models import Article, Credit, Image, ImportRun, Question, Receipt
from tests.commands.importing import rows, run
from tests.commands.packing import tarred, zipped
from tests.commands.test_import_rights import page
from tests.pictures import picture

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]

Bring = Callable[[Path, bytes], Path]


def in_zip(folder: Path, data: bytes) -> Path:
    (folder / "pictures.zip").write_bytes(zipped({"may/Clock.JPG": data}))
    return folder / "pictures.zip"


def in_tar(folder: Path, data: bytes) -> Path:
    (folder / "pictures.tar").write_bytes(tarred({"clock.jpg": data}))
    return folder / "pictures.tar"


def in_folder(folder: Path, data: bytes) -> Path:
    (folder / "pictures").mkdir(exist_ok=True)
    (folder / "pictures" / "clock.jpg").write_bytes(data)
    return folder / "pictures"


def by_itself(folder: Path, data: bytes) -> Path:
    return in_folder(folder, data) / "clock.jpg"


every_way = pytest.mark.parametrize("bring", [in_zip, in_tar, in_folder, by_itself])


def document(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    page(folder, credit=" Photo: Jonah Pell")
    run(folder)


@every_way
def test_a_picture_is_given_to_the_caption_that_waits_for_its_name(
    tmp_path: Path, bring: Bring
) -> None:
    document(tmp_path / "copy")
    output = run(bring(tmp_path, picture()))
    assert "given to its caption" in output
    assert "left out" not in output
    image = Image.objects.get()
    assert image.file.read() == picture()
    assert image.caption == "The clock in May."
    assert Credit.objects.get(image=image).printed_name == "Jonah Pell"
    assert Receipt.objects.latest("pk").article == Article.objects.get()
    assert ImportRun.objects.latest("pk").finished_at


@every_way
def test_a_picture_that_was_given_is_there_when_it_comes_again(
    tmp_path: Path, bring: Bring
) -> None:
    document(tmp_path / "copy")
    path = bring(tmp_path, picture())
    run(path)
    before = rows()
    output = run(path)
    assert rows() == before
    assert "1 unchanged" in output
    assert "left out" not in output


@every_way
def test_a_picture_for_which_several_wait_is_asked_about_once(tmp_path: Path, bring: Bring) -> None:
    document(tmp_path / "copy")
    text = (tmp_path / "copy" / "clock.html").read_text()
    (tmp_path / "more").mkdir()
    other = text.replace("clock", "lamp").replace("lamp.jpg", "clock.jpg").replace("May", "June")
    (tmp_path / "more" / "lamp.html").write_text(other)
    run(tmp_path / "more")
    assert Article.objects.count() == 2
    path = bring(tmp_path, picture())
    assert "2 captions wait for a picture" in run(path)
    asked = Question.objects.filter(kind="which_picture", answered_at=None)
    assert {it.article for it in asked} == {*Article.objects.all()}
    assert Image.objects.filter(file="").count() == 2
    before = rows()
    assert "asked at the desk" in run(path)
    assert rows() == before


def test_of_two_pictures_of_one_name_none_is_guessed(tmp_path: Path) -> None:
    document(tmp_path / "copy")
    two = {"may/clock.jpg": picture(), "june/clock.jpg": picture("navy")}
    (tmp_path / "pictures.zip").write_bytes(zipped(two))
    assert run(tmp_path / "pictures.zip").count("left out") >= 2
    assert Image.objects.get().file == ""


def test_a_picture_that_no_caption_waits_for_is_left_out(tmp_path: Path) -> None:
    output = run(in_folder(tmp_path, picture()))
    assert "left out" in output
    assert not Image.objects.exists()


def test_a_picture_of_another_name_is_given_to_nobody(tmp_path: Path) -> None:
    document(tmp_path / "copy")
    by_itself(tmp_path, picture()).rename(tmp_path / "pictures" / "bell.jpg")
    assert "left out" in run(tmp_path / "pictures")
    assert Image.objects.get().file == ""


def test_a_picture_that_is_named_and_that_nobody_waits_for_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        run(by_itself(tmp_path, picture()))
    assert Receipt.objects.get().outcome == "refused"


@every_way
def test_a_damaged_picture_that_somebody_waits_for_is_refused(tmp_path: Path, bring: Bring) -> None:
    document(tmp_path / "copy")
    with pytest.raises(SystemExit):
        run(bring(tmp_path, picture()[:200]))
    assert Image.objects.get().file == ""


def test_a_dry_run_gives_nothing(tmp_path: Path, media: Path) -> None:
    document(tmp_path / "copy")
    assert "given to its caption" in run(in_zip(tmp_path, picture()), dry_run=True)
    assert Image.objects.get().file == ""
    assert not [path for path in media.rglob("*") if path.is_file()]
