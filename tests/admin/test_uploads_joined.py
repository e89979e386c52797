"""An upload says what it did with captions that waited for the file."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Image, Metadata, Question
from tests.admin.test_image_form import save
from tests.admin.uploading import file, send
from tests.commands.conftest import media
from tests.factories import add_figure, an_article, an_image
from tests.images.metadata.marked import iim, jpeg
from tests.pictures import saved, scene

__all__ = ["media"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]


def waiting(caption: str) -> Image:
    image = an_image(caption, "Jonah Pell", name_as_printed="Jonah Pell")
    Image.objects.filter(pk=image.pk).update(original_name="clock.jpg")
    an_article(images=[image])
    return image


def address(image: Image) -> str:
    return reverse("admin:articles_image_change", args=[image.pk])


def test_a_join_is_told(desk: Client) -> None:
    image = waiting("The clock in May.")
    page = send(desk, file(saved(scene(1)))).content.decode()
    assert "This caption waited for the file, and has it now." in page
    assert address(image) in page
    assert "A question was put" not in page


def test_a_question_about_credits_is_told(desk: Client) -> None:
    waiting("The clock in May.")
    page = send(desk, file(jpeg(iptc=iim((2, 80, b"Ada Quill"))))).content.decode()
    question = Question.objects.get()
    assert "A question was put" in page
    assert reverse("admin:articles_question_change", args=[question.pk]) in page


def test_several_captions_that_wait_for_the_name_are_offered(desk: Client) -> None:
    both = (waiting("The clock in May."), waiting("The clock in June."))
    page = send(desk, file(saved(scene(1)))).content.decode()
    assert "has it now" not in page
    for image in both:
        assert f'<a href="{address(image)}" dir="auto">{image}</a>' in page


def test_a_caption_that_waits_gets_a_picture_that_is_here(desk: Client) -> None:
    send(desk, file(saved(scene(1)), "IMG_7.JPG"))
    loose, image = Image.objects.get(), waiting("The clock in May.")
    page = desk.get(address(image)).content.decode()
    assert "IMG_7.JPG (JPEG, 320 × 240)" in page
    assert reverse("admin:image_preview", args=[loose.pk]) in page
    save(desk, image, picture_here=str(loose.pk), caption="The clock in June.")
    now = Image.objects.get()
    assert (now.pk, now.caption, now.original_name) == (image.pk, "The clock in June.", "IMG_7.JPG")
    assert now.file.read() == saved(scene(1))
    assert "A picture already here" not in desk.get(address(now)).content.decode()


def test_pictures_that_are_used_or_described_are_not_offered(desk: Client) -> None:
    send(desk, file(saved(scene(1)), "used.jpg"), file(saved(scene(2)), "told.jpg"))
    add_figure(an_article(), Image.objects.get(original_name="used.jpg"))
    told = Image.objects.filter(original_name="told.jpg")
    told.update(caption="The bell.")
    image = waiting("The clock in May.")
    page = desk.get(address(image)).content.decode()
    assert "used.jpg" not in page
    assert "told.jpg" not in page
    assert "Select a valid choice" in save(desk, image, picture_here=str(told.get().pk))


def test_a_turned_picture_that_is_here_is_offered_with_its_upright_size(desk: Client) -> None:
    send(desk, file(saved(scene(1)), "IMG_7.JPG"))
    loose, image = Image.objects.get(), waiting("The clock in May.")
    lying = f"{loose.width} × {loose.height}"
    Metadata.objects.update_or_create(image=loose, defaults={"exif": {"Orientation": "6"}})
    page = desk.get(address(image)).content.decode()
    assert f"{loose.height} × {loose.width}" in page
    assert lying not in page


def test_a_picture_that_is_here_and_a_new_file_are_not_both_taken(desk: Client) -> None:
    send(desk, file(saved(scene(1)), "IMG_7.JPG"))
    loose, image = Image.objects.get(), waiting("The clock in May.")
    new = file(saved(scene(2)))
    page = save(desk, image, picture_here=str(loose.pk), new_file=new)
    assert "Choose one of them, or a new file, not both." in page
    assert not Image.objects.get(pk=image.pk).file
