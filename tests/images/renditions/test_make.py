"""Renditions are made once, whole or not at all, and only of pictures that readers see."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from unittest.mock import patch

import pytest
from django.core.files.storage import default_storage
from django.test import override_settings
from django.utils import timezone

from articles.images.renditions import make as making
from articles.images.renditions.drawn import draw
from articles.images.renditions.due import waiting
from articles.images.renditions.make import NotMade, make
from articles.models import Edition, Figure, Image, Rendition
from articles.publishing import publish, withdraw
from newsroom.picture_folder import PictureFolder
from tests.factories import an_article
from tests.images.renditions.stories import a_draft_of, a_picture, a_shown_picture, in_store, named

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder")]


def test_a_picture_in_a_story_is_made_once() -> None:
    image = a_shown_picture()
    assert list(waiting()) == [image.pk]
    assert make(image.pk)
    assert named(image) == in_store()
    assert image.renditions.filter(shape="").count() == 6
    assert list(waiting()) == []
    assert not make(image.pk)


def test_a_draft_picture_is_at_no_address() -> None:
    image = a_picture()
    a_draft_of(image)
    assert list(waiting()) == []
    assert not make(image.pk)
    assert in_store() == set()


def test_a_picture_of_a_scheduled_story_is_made_beforehand() -> None:
    image = a_picture()
    publish(an_article(images=[image]), at=timezone.now() + timedelta(days=1))
    assert list(waiting()) == [image.pk]


@pytest.mark.parametrize(
    "change", [{"focal_x": 0.1}, {"credit_line": "Photo: A"}, {"usage_terms": "None"}]
)
def test_a_change_makes_new_files_and_keeps_the_old_for_a_while(change: dict[str, Any]) -> None:
    image = a_shown_picture()
    make(image.pk)
    before = named(image)
    Image.objects.update(**change)
    assert list(waiting()) == [image.pk]
    assert make(image.pk)
    assert named(image) | before == in_store()
    assert (named(image) == before) == ("focal_x" in change)  # it is of one colour
    assert set(image.superseded.values_list("name", flat=True)) == before - named(image)


@override_settings(PICTURE_GRACE_DAYS=0)
def test_without_a_time_of_grace_the_old_files_go_at_once() -> None:
    image = a_shown_picture()
    make(image.pk)
    Image.objects.update(credit_line="Photo: A")
    make(image.pk)
    assert named(image) == in_store()


def test_files_made_of_another_original_go_at_once() -> None:
    image, other = a_shown_picture(), a_picture("red")
    for change in ({"credit_line": "Photo: A"}, {"file": other.file, "sha256": other.sha256}):
        make(image.pk)
        Image.objects.filter(pk=image.pk).update(**change)
    make(image.pk)
    assert named(image) == in_store()
    assert not image.superseded.exists()


def test_words_that_come_back_give_the_old_files_back() -> None:
    image = a_shown_picture()
    first = image.credit_line
    for line in (first, "Photo: A", first):
        Image.objects.update(credit_line=line)
        make(image.pk)
    former = set(image.superseded.values_list("name", flat=True))
    assert former
    assert not former & named(image)
    assert in_store() == former | named(image)


@pytest.mark.parametrize("end", ["expiry", "withdrawal"])
def test_superseded_files_go_with_what_readers_may_not_see(end: str) -> None:
    image = a_shown_picture()
    make(image.pk)
    Image.objects.update(credit_line="Photo: A")
    make(image.pk)
    if end == "expiry":
        Image.objects.update(expires_at=timezone.now())
    else:
        withdraw(image.editions.get().article)
    make(image.pk)
    assert in_store() == set()
    assert not image.superseded.exists()


def test_what_readers_see_no_longer_is_taken_away() -> None:
    image = a_picture()
    article = an_article(images=[image])
    publish(article)
    make(image.pk)
    withdraw(article)
    assert make(image.pk)
    assert in_store() == named(image) == set()


def test_a_picture_past_its_time_is_taken_away() -> None:
    image = a_shown_picture()
    make(image.pk)
    Image.objects.update(expires_at=timezone.now())
    assert make(image.pk)
    assert in_store() == set()


def test_a_file_that_another_row_names_is_kept() -> None:
    image, twin = a_shown_picture(), a_shown_picture()
    make(image.pk)
    make(twin.pk)
    assert named(image) == named(twin)
    Image.objects.filter(pk=image.pk).update(expires_at=timezone.now())
    make(image.pk)
    assert in_store() == named(twin)


def test_a_missing_file_is_told() -> None:
    image = a_shown_picture()
    default_storage.delete(str(image.file.name))
    with pytest.raises(NotMade, match="its file is not in the store") as caught:
        make(image.pk)
    assert caught.value.for_good


def test_a_damaged_file_is_told() -> None:
    image = a_shown_picture()
    with default_storage.open(str(image.file.name), "wb") as file:
        file.write(b"\xff\xd8\xff damaged")
    with pytest.raises(NotMade, match="it is damaged"):
        make(image.pk)
    assert in_store() == set()


def test_nothing_is_left_half_done_when_the_store_fails() -> None:
    image = a_shown_picture()
    save, calls = PictureFolder.save, 0

    def fails(self: PictureFolder, *args: Any, **options: Any) -> str:
        nonlocal calls
        calls += 1
        if calls == 5:
            raise OSError("no space left")
        return save(self, *args, **options)

    with patch.object(PictureFolder, "save", fails), pytest.raises(NotMade, match="no space left"):
        make(image.pk)
    assert in_store() == named(image) == set()


def test_words_changed_while_drawing_are_not_overwritten_by_older_ones() -> None:
    image = a_shown_picture()

    def slowly(*args: Any) -> Any:
        yield from draw(*args)
        Image.objects.update(credit_line="Photo: corrected")

    with patch.object(making, "draw", slowly):
        make(image.pk)
    assert in_store() == named(image) == set()
    assert list(waiting()) == [image.pk]


def test_two_who_make_the_same_at_a_time_leave_it_whole() -> None:
    image = a_shown_picture()

    def late(*args: Any) -> Any:
        with patch.object(making, "draw", draw):
            make(image.pk)
        yield from draw(*args)

    with patch.object(making, "draw", late):
        make(image.pk)
    assert named(image) == in_store() != set()


def test_a_picture_deleted_while_it_is_drawn_leaves_nothing() -> None:
    image = a_shown_picture()

    def deleted(*args: Any) -> Any:
        Edition.objects.all().delete()
        Figure.objects.all().delete()
        Image.objects.all().delete()
        yield from draw(*args)

    with patch.object(making, "draw", deleted):
        make(image.pk)
    assert in_store() == set()
    assert not Rendition.objects.exists()
