"""A caption that waits for its picture gets the file that is added at the desk."""

from __future__ import annotations

import pytest

from articles.images import arrive
from articles.models import Credit, Image
from articles.sources import Limits
from articles.uploads.take_in import take_in
from tests.commands.conftest import media
from tests.factories import an_article, an_image
from tests.pictures import picture

__all__ = ["media"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]


def waiting(name: str = "clock.jpg") -> Image:
    image = an_image("The clock in May.", "Jonah Pell", name_as_printed="Jonah Pell")
    Image.objects.filter(pk=image.pk).update(original_name=name)
    an_article(images=[image])
    return image


def added(name: str = "Clock.JPG") -> Image:
    return take_in(arrive(picture(), name, Limits()))


def test_the_only_caption_that_waits_for_the_name_gets_the_file() -> None:
    image = waiting()
    assert added() == image == Image.objects.get()
    image.refresh_from_db()
    assert image.file.read() == picture()
    assert (image.caption, image.credit_line) == ("The clock in May.", "Jonah Pell")
    assert Credit.objects.get().image == image


def test_two_captions_of_the_name_are_not_guessed() -> None:
    first, second = waiting(), waiting()
    assert added() not in (first, second)
    assert Image.objects.filter(file="").count() == 2


def test_a_file_of_another_name_is_a_new_image() -> None:
    image = waiting()
    assert added("bell.jpg") != image
    assert not Image.objects.get(pk=image.pk).file
