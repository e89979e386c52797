"""A caption that waits for its picture gets the file that is added at the desk."""

from __future__ import annotations

import pytest

from articles.images import arrive
from articles.models import Author, Credit, Image, Question
from articles.sources import Limits
from articles.uploads.take_in import Taken, take_in
from tests.commands.conftest import media
from tests.factories import an_article, an_image
from tests.images.metadata.marked import iim, jpeg
from tests.pictures import picture

__all__ = ["media"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]


def waiting(name: str = "clock.jpg") -> Image:
    image = an_image("The clock in May.", "Jonah Pell", name_as_printed="Jonah Pell")
    Image.objects.filter(pk=image.pk).update(original_name=name)
    an_article(images=[image])
    return image


def added(name: str = "Clock.JPG") -> Image:
    return take_in(arrive(picture(), name, Limits())).image


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


@pytest.mark.parametrize("credit_line", ["Jonah Pell", ""])
def test_a_name_that_two_people_have_leaves_no_second_image(credit_line: str) -> None:
    for slug in ("one", "two"):
        Author.objects.create(name="Ana Rook", slug=slug)
    image = waiting()
    if not credit_line:
        Credit.objects.all().delete()
        Image.objects.update(credit_line="")
    data = jpeg(iptc=iim((2, 80, b"Ana Rook")))
    assert take_in(arrive(data, "clock.jpg", Limits())).image == image == Image.objects.get()
    asked = Question.objects.get()
    assert (asked.image, asked.kind) == (image, "credits_differ" if credit_line else "which_person")


LONG = "The clock of the old brewery at Varn in May"


def captioned(caption: str, name: str = "IMG_7.JPG") -> Taken:
    return take_in(arrive(jpeg(iptc=iim((2, 120, caption.encode()))), name, Limits()))


def waits_with(caption: str, name: str = "clock.jpg") -> Image:
    image = waiting(name)
    Image.objects.filter(pk=image.pk).update(caption=caption)
    return image


def test_the_only_caption_that_the_file_says_too_gets_the_file() -> None:
    image = waits_with(f"{LONG}.")
    taken = captioned(LONG.replace(" old ", "  old "))
    assert (taken.image, taken.joined) == (image, True)
    assert Image.objects.get().caption == f"{LONG}."


def test_the_caption_tells_apart_what_waits_for_one_name() -> None:
    waits_with("The bell.")
    second = waits_with(LONG)
    assert captioned(LONG, "clock.jpg").image == second


def test_a_caption_that_waits_twice_is_offered() -> None:
    both = (waits_with(LONG), waits_with(LONG))
    taken = captioned(LONG)
    assert not taken.joined
    assert taken.waiting == both


@pytest.mark.parametrize("caption", ["The clock.", f"{LONG} 1999"])
def test_words_that_are_few_or_others_join_nothing(caption: str) -> None:
    waits_with("The clock.")
    taken = captioned(caption)
    assert (taken.joined, taken.waiting) == (False, ())
