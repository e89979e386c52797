"""Pictures that come after their documents, beside documents that came before."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.models import Article, Credit, Figure, Image, ImportRun, Question
from tests.admin.conftest import desk
from tests.commands.clock import TEXT, kept, story
from tests.commands.importing import run
from tests.commands.packing import zipped
from tests.commands.test_import_rights import page
from tests.pictures import picture

__all__ = ["desk"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]


def waiting() -> Image:
    return Image.objects.get(file="")


def question() -> Question:
    return Question.objects.get(kind="which_file", answered_at=None)


def url(asked: Question) -> str:
    return reverse("admin:articles_question_change", args=[asked.pk])


def test_a_caption_keeps_the_name_of_the_file_that_it_waits_for(tmp_path: Path) -> None:
    page(tmp_path, credit=" Photo: Jonah Pell")
    run(tmp_path)
    assert waiting().original_name == "clock.jpg"


@pytest.mark.parametrize("make", [page, story])
def test_a_picture_that_comes_later_is_given_to_the_caption_that_waits(
    tmp_path: Path, make: object
) -> None:
    page(tmp_path, credit=" Photo: Jonah Pell") if make is page else story(tmp_path)
    run(tmp_path)
    (tmp_path / "clock.jpg").write_bytes(picture())
    assert "picture clock.jpg given to its caption" in run(tmp_path)
    image = Image.objects.get()
    assert image.file.read() == picture()
    assert image.caption == "The clock in May."
    assert Credit.objects.get(image=image).printed_name == "Jonah Pell"
    assert Article.objects.count() == 1
    assert not Question.objects.filter(kind="which_picture").exists()


def test_a_picture_that_is_there_is_not_given_again(tmp_path: Path, media: Path) -> None:
    story(tmp_path)
    run(tmp_path)
    (tmp_path / "clock.jpg").write_bytes(picture())
    run(tmp_path)
    runs = ImportRun.objects.count()
    output = run(tmp_path)
    assert "unchanged" in output
    assert "given" not in output
    assert ImportRun.objects.count() == runs
    assert len(kept(media)) == 1


def test_a_picture_comes_with_a_new_version_of_its_document(tmp_path: Path) -> None:
    page(tmp_path, credit=" Photo: Jonah Pell")
    run(tmp_path)
    file = tmp_path / "clock.html"
    file.write_text(file.read_text().replace("Tuesday", "Friday"))
    (tmp_path / "clock.jpg").write_bytes(picture())
    assert "given to its caption" in run(tmp_path)
    assert Image.objects.get().file


def test_a_picture_in_an_archive_is_found_for_a_document_that_came_in_it(tmp_path: Path) -> None:
    text = TEXT.encode()
    (tmp_path / "a.zip").write_bytes(zipped({"clock.txt": text}))
    run(tmp_path / "a.zip")
    (tmp_path / "a.zip").write_bytes(zipped({"clock.txt": text, "clock.jpg": picture()}))
    assert "given to its caption" in run(tmp_path / "a.zip")


def test_two_captions_of_one_name_are_not_guessed(tmp_path: Path) -> None:
    file = page(tmp_path, credit=" Photo: Jonah Pell")
    figure = file.read_text().partition("<figure>")[2].partition("</figure>")[0]
    second = figure.replace("May", "June")
    file.write_text(file.read_text().replace("</article>", f"<figure>{second}</figure></article>"))
    run(tmp_path)
    assert Figure.objects.count() == 2
    (tmp_path / "clock.jpg").write_bytes(picture())
    assert "given" not in run(tmp_path)
    assert Image.objects.filter(file="").count() == 2


def test_a_refused_picture_is_named_and_costs_nothing(tmp_path: Path) -> None:
    story(tmp_path)
    run(tmp_path)
    (tmp_path / "clock.jpg").write_bytes(picture()[:200])
    assert "picture not kept: clock.jpg" in run(tmp_path / "clock.txt", tmp_path)
    assert not Image.objects.get().file


def test_a_refused_picture_changes_nothing_however_often_it_is_met(tmp_path: Path) -> None:
    story(tmp_path)
    (tmp_path / "clock.jpg").write_bytes(picture()[:200])
    run(tmp_path)
    again = run(tmp_path)
    assert "picture not kept: clock.jpg" in again
    assert "unchanged" in again
    assert "updated" not in again


def test_one_that_no_caption_names_is_refused_for_the_same_reason_again(tmp_path: Path) -> None:
    story(tmp_path)
    (tmp_path / "clock.jpg").write_bytes(picture())
    (tmp_path / "clock-2.jpg").write_bytes(picture()[:200])
    said = "clock-2.jpg: it is damaged: the file ends before the picture does"
    assert said in run(tmp_path)
    for _ in range(2):
        again = run(tmp_path)
        assert said in again
        assert "unchanged" in again
        assert "updated" not in again
    (tmp_path / "clock-2.jpg").write_bytes(picture("red"))
    assert "clock-2.jpg: a picture that no document takes" in run(tmp_path)


def a_changed_file(folder: Path) -> Image:
    story(folder)
    (folder / "clock.jpg").write_bytes(picture())
    run(folder)
    (folder / "clock.jpg").write_bytes(picture("red"))
    assert "another file came under the name of picture clock.jpg" in run(folder)
    return Figure.objects.get().image


def test_another_file_under_the_same_name_is_asked_about_once(tmp_path: Path) -> None:
    image = a_changed_file(tmp_path)
    assert image.file.read() == picture()
    assert question().text == "clock.jpg"
    assert "another file" not in run(tmp_path)
    assert Image.objects.count() == 2


def test_the_new_file_is_taken_by_hand(tmp_path: Path, media: Path, desk: Client) -> None:
    image, asked = a_changed_file(tmp_path), question()
    shown = desk.get(url(asked)).content.decode()
    previews = [reverse("admin:image_preview", args=[pk]) for pk in (image.pk, asked.image_id)]
    assert all(address in shown for address in previews)
    desk.post(url(asked), {"give": image.pk})
    image.refresh_from_db()
    assert image.file.read() == picture("red")
    assert Image.objects.get() == image
    assert image.caption == "The clock in May."
    assert "another file" not in run(tmp_path)


def test_the_old_file_is_kept_by_hand(tmp_path: Path, desk: Client) -> None:
    image, asked = a_changed_file(tmp_path), question()
    desk.post(url(asked), {"keep": "1"})
    image.refresh_from_db()
    assert image.file.read() == picture()
    assert Image.objects.get() == image
    assert "another file" not in run(tmp_path)
    assert not Question.objects.filter(kind="which_file", answered_at=None).exists()


def test_figures_are_looked_up_only_where_pictures_lie(tmp_path: Path) -> None:
    story(tmp_path)
    run(tmp_path)
    for pictures in (False, True):
        if pictures:
            (tmp_path / "other.jpg").write_bytes(picture())
        with CaptureQueriesContext(connection) as queries:
            run(tmp_path)
        assert any("articles_figure" in it["sql"] for it in queries) == pictures
