"""Pictures inside documents and beside them: given to their captions, or asked about."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from articles.images import inspect, preview, stored
from articles.images.likeness import MOST, distance
from articles.models import Article, Figure, Image, Question, Receipt
from articles.sources import Limits
from tests.commands.importing import run
from tests.pictures import picture, saved, scene
from tests.sources.word import docx, drawing, p

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]

CAPTION = "The clock in May. (AP Photo/Jonah Pell)"
TEXT = f"""Council buys a clock

OSTLEMERE, Lennshire - The town has a clock again, it was said at the council on Tuesday.

{CAPTION}

It cost forty pounds and a cake, which the treasurer called a fair price for the time of day.
"""


def kept(media: Path) -> list[Path]:
    return [path for path in media.rglob("*") if path.is_file()]


def story(folder: Path, text: str = TEXT, name: str = "clock.txt") -> Path:
    (folder / name).write_text(text)
    return folder / name


def word(*names: str) -> bytes:
    shown = [
        p(drawing(f"p{number}")) + p(f"The clock, {number}. (AP Photo/Jonah Pell)", style="Caption")
        for number, _ in enumerate(names)
    ]
    return docx(
        p("Council buys a clock", style="Title"),
        *shown,
        p("The town has a clock again, it was said at the council on Tuesday."),
        linked=tuple((f"p{number}", "image", f"media/{it}") for number, it in enumerate(names)),
        parts={f"word/media/{it}": picture(it.partition(".")[0]) for it in names},
    )


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
        assert f"left out   {tmp_path}/bridge.jpg: a picture that no document names" in output
        assert f"left out   {tmp_path}/photos/pier.jpg: a picture" in output
        assert "clock.jpg" not in output
    assert not Question.objects.filter(kind="which_picture").exists()
    assert len(kept(media)) == 1


def test_a_document_named_alone_is_asked_about_nothing_beside_it(tmp_path: Path) -> None:
    file = story(tmp_path)
    (tmp_path / "bridge.jpg").write_bytes(picture())
    assert "left out" not in run(file)
    assert not Question.objects.filter(kind="which_picture").exists()


@pytest.mark.parametrize(
    "make",
    [
        lambda file: file.write_bytes(b"<html><script>alert(1)</script>"),
        lambda file: file.write_bytes(picture()[:200]),
        lambda file: file.write_bytes(b""),
        lambda file: file.symlink_to("/etc/passwd"),
        lambda file: file.mkdir(),
    ],
)
def test_a_picture_that_is_refused_costs_its_story_nothing(
    tmp_path: Path, media: Path, make: Callable[[Path], Any]
) -> None:
    story(tmp_path)
    make(tmp_path / "clock.jpg")
    run(tmp_path / "clock.txt")
    assert Article.objects.get().headline == "Council buys a clock"
    assert not Image.objects.get().file
    assert Question.objects.get(kind="not_read").text.startswith("clock.jpg: ")
    assert not kept(media)


NAMES = ["../secret.jpg", "/etc/passwd", "%2e%2e/secret.jpg", "..\\secret.jpg", "a\x00.jpg"]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_never_leads_out_of_the_folder(tmp_path: Path, media: Path, name: str) -> None:
    inside = tmp_path / "in"
    inside.mkdir()
    (tmp_path / "secret.jpg").write_bytes(picture())
    body = f'<p>The town has a clock again.</p><img src="{name}"><figcaption>X</figcaption>'
    page = f"<html><body><article><h1>A clock</h1><figure>{body}</figure></article></body></html>"
    (inside / "page.html").write_text(page)
    run(inside)
    assert not kept(media)


def test_the_same_picture_twice_is_one_file(tmp_path: Path, media: Path) -> None:
    for name in ("a", "b"):
        story(tmp_path, TEXT.replace("forty", name), f"{name}.txt")
        (tmp_path / f"{name}.jpg").write_bytes(picture())
    run(tmp_path)
    assert Image.objects.exclude(file="").count() == 2
    assert len(kept(media)) == 1


def test_a_dry_run_leaves_no_file(tmp_path: Path, media: Path) -> None:
    story(tmp_path)
    (tmp_path / "clock.jpg").write_bytes(picture())
    run(tmp_path, dry_run=True)
    assert not kept(media)
    assert not Image.objects.exists()


def test_files_go_when_their_rows_do(media: Path) -> None:
    def fails() -> None:
        with stored.none_left_behind():
            stored.keep(picture(), "jpg")
            assert len(kept(media)) == 1
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fails()
    assert not kept(media)


def test_the_desk_sees_a_picture_small_and_readers_not_at_all(
    tmp_path: Path, client: Client, admin_client: Client
) -> None:
    story(tmp_path)
    (tmp_path / "clock.jpg").write_bytes(picture())
    run(tmp_path)
    image = Image.objects.get()
    address = reverse("admin:image_preview", args=[image.pk])
    assert client.get(address).status_code == 302
    shown = admin_client.get(address)
    assert shown.content == preview(picture())
    assert (shown["Content-Type"], shown["X-Content-Type-Options"]) == ("image/jpeg", "nosniff")
    for page in ("image_changelist", "question_changelist"):
        assert admin_client.get(reverse(f"admin:articles_{page}")).status_code == 200
    change = admin_client.get(reverse("admin:articles_image_change", args=[image.pk]))
    assert address in change.content.decode()
    assert client.get(f"/media/{image.file.name}").status_code == 404


def test_the_preview_of_a_lost_file_is_not_found(admin_client: Client) -> None:
    lost = Image.objects.create(caption="Lost", file="pictures/none.jpg")
    for image in (lost, Image.objects.create(caption="None")):
        address = reverse("admin:image_preview", args=[image.pk])
        assert admin_client.get(address).status_code == 404


def test_a_picture_that_is_refused_is_named_in_the_receipt(
    tmp_path: Path, admin_client: Client
) -> None:
    story(tmp_path)
    (tmp_path / "clock.jpg").write_bytes(picture()[:200])
    output = run(tmp_path)
    said = "picture not kept: clock.jpg: it is damaged"
    assert said in output
    receipt = Receipt.objects.get()
    assert said in receipt.reason
    page = reverse("admin:articles_importrun_change", args=[receipt.run_id])
    assert said in admin_client.get(page).content.decode()


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><rect width="4" height="4"/></svg>'


def test_a_picture_that_was_refused_by_name_is_not_also_left_out(tmp_path: Path) -> None:
    story(tmp_path)
    (tmp_path / "clock.jpg").write_bytes(SVG)
    output = run(tmp_path)
    assert "picture not kept: clock.jpg: it is no picture but an SVG drawing" in output
    assert "left out" not in output


@pytest.mark.parametrize("name", ["lamp.svg", "lamp.jpg"])
def test_what_is_no_picture_that_is_kept_is_left_out_with_its_reason(
    tmp_path: Path, name: str
) -> None:
    story(tmp_path)
    story(tmp_path, TEXT.replace("forty", "fifty"), "other.txt")
    (tmp_path / name).write_bytes(SVG)
    said = "it is no picture but an SVG drawing, which can hold programs; save it as PNG"
    assert f"left out   {tmp_path / name}: {said}" in run(tmp_path)
