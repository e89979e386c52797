"""An upload says what it did with captions that waited for the file."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Image, Question
from tests.admin.uploading import file, send
from tests.commands.conftest import media
from tests.factories import an_article, an_image
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
