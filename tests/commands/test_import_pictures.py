"""Pictures inside documents and beside them: given to their captions, or asked about."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from articles.images import inspect
from articles.images.likeness import MOST, distance
from articles.models import Figure, Image, Question
from articles.sources import Limits
from tests.commands.clock import CAPTION, TEXT, kept, story, word
from tests.commands.importing import run
from tests.pictures import picture, saved, scene

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]


def test_the_pictures_that_are_still_to_be_made_are_counted(tmp_path: Path) -> None:
    waits = "for `manage.py make_renditions` before readers see"
    for number, said in (
        (1, f"1 picture waits {waits} it."),
        (2, f"2 pictures wait {waits} them."),
    ):
        story(tmp_path, TEXT.replace("a clock", f"clock {number}"), f"clock{number}.txt")
        (tmp_path / f"clock{number}.jpg").write_bytes(picture(("red", "blue")[number - 1]))
        assert said in run(tmp_path)


@pytest.mark.parametrize("name", ["clock.jpg", "clock-1.jpg", "Clock_01.JPG"])
def test_the_one_picture_beside_a_document_with_one_caption_is_its_own(
    tmp_path: Path, media: Path, name: str
) -> None:
    story(tmp_path)
    (tmp_path / name).write_bytes(picture())
    run(tmp_path)
    image = Image.objects.get()
    assert image.caption == "The clock in May."
    assert (image.original_name, image.format, image.width, image.height) == (name, "JPEG", 40, 30)
    assert image.file.read() == picture()
    assert image.sha256 == hashlib.sha256(picture()).hexdigest()
    assert len(kept(media)) == 1
    assert "clock" not in str(image.file).lower()
    assert not Question.objects.filter(kind="which_picture").exists()


def test_what_a_picture_beside_a_document_looks_like_is_kept(tmp_path: Path) -> None:
    story(tmp_path)
    (tmp_path / "clock.jpg").write_bytes(saved(scene(1)))
    run(tmp_path)
    again = inspect(saved(scene(1), "PNG"), Limits()).perceptual_hash
    assert distance(Image.objects.get().perceptual_hash, again) <= MOST


def test_pictures_in_a_word_document_are_at_their_captions(tmp_path: Path) -> None:
    (tmp_path / "clock.docx").write_bytes(word("red.jpg", "navy.jpg"))
    run(tmp_path)
    first, second = (figure.image for figure in Figure.objects.order_by("ordering"))
    assert (first.caption, first.original_name) == ("The clock, 0.", "red.jpg")
    assert (second.caption, second.original_name) == ("The clock, 1.", "navy.jpg")


def test_two_pictures_for_one_caption_are_asked_about_and_kept(tmp_path: Path, media: Path) -> None:
    story(tmp_path)
    for name, colour in (("clock-1.jpg", "red"), ("clock-2.jpg", "navy")):
        (tmp_path / name).write_bytes(picture(colour))
    run(tmp_path)
    asked = Question.objects.filter(kind="which_picture").order_by("text")
    assert [(it.text, it.proposal, it.image and it.image.original_name) for it in asked] == [
        ("clock-1.jpg", "The clock in May.", "clock-1.jpg"),
        ("clock-2.jpg", "The clock in May.", "clock-2.jpg"),
    ]
    assert not Image.objects.get(figures__isnull=False).file
    assert len(kept(media)) == 2


def test_a_picture_without_any_caption_is_asked_about(tmp_path: Path) -> None:
    story(tmp_path, TEXT.replace(CAPTION, ""))
    (tmp_path / "clock.jpg").write_bytes(picture())
    run(tmp_path)
    image = Image.objects.get()
    assert Question.objects.get(kind="which_picture").image == image
    assert not image.figures.exists()


def test_a_picture_of_another_name_is_asked_about_beside_the_only_document(
    tmp_path: Path, media: Path
) -> None:
    story(tmp_path)
    (tmp_path / "bridge.jpg").write_bytes(picture())
    for _ in range(2):
        assert "left out" not in run(tmp_path)
    asked = Question.objects.get(kind="which_picture")
    assert (asked.text, asked.proposal) == ("bridge.jpg", "The clock in May.")
    assert asked.image
    assert asked.image.file
    assert not Image.objects.get(figures__isnull=False).file
    assert len(kept(media)) == 1


def test_pictures_that_no_document_names_are_left_out_by_name(tmp_path: Path, media: Path) -> None:
    story(tmp_path)
    story(tmp_path, TEXT.replace("clock", "bell"), "bell.txt")
    (tmp_path / "clock.jpg").write_bytes(picture())
    (tmp_path / "bridge.jpg").write_bytes(picture("navy"))
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "pier.jpg").write_bytes(picture("red"))
    for _ in range(2):
        output = run(tmp_path)
        assert f"left out   {tmp_path}/bridge.jpg: a picture that no document takes" in output
        assert f"left out   {tmp_path}/photos/pier.jpg: a picture" in output
        assert "clock.jpg" not in output
    assert not Question.objects.filter(kind="which_picture").exists()
    assert len(kept(media)) == 1


def test_a_document_named_alone_is_asked_about_nothing_beside_it(tmp_path: Path) -> None:
    file = story(tmp_path)
    (tmp_path / "bridge.jpg").write_bytes(picture())
    assert "left out" not in run(file)
    assert not Question.objects.filter(kind="which_picture").exists()
