"""An image goes with its files; what is used stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db.models import ProtectedError
from pytest_django import DjangoCaptureOnCommitCallbacks

from articles.images import keep
from articles.models import Image, Rendition
from articles.picture_desk.deleting import delete
from tests.commands.conftest import media
from tests.factories import an_article, an_image
from tests.pictures import picture

__all__ = ["media"]

pytestmark = pytest.mark.django_db


def with_file(name: str = "") -> Image:
    image = an_image()
    image.file.name = name or keep(picture(), "jpg")
    image.save()
    shown = storages["renditions"].save("ab/abcd.jpg", ContentFile(b"x"))
    Rendition.objects.create(
        image=image, width=1, height=1, format="JPEG", name=shown, size=1, recipe="r"
    )
    return image


def files(folder: Path) -> int:
    return sum(path.is_file() for path in folder.rglob("*"))


def test_its_files_go_with_it(
    media: Path, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    image = with_file()
    assert files(media) == 2
    with django_capture_on_commit_callbacks(execute=True):
        delete(Image.objects.filter(pk=image.pk))
        assert files(media) == 2
    assert files(media) == 0
    assert not Rendition.objects.exists()


def test_a_file_that_another_image_names_stays(
    media: Path, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    first = with_file()
    with_file(str(first.file))
    with django_capture_on_commit_callbacks(execute=True):
        delete(Image.objects.filter(pk=first.pk))
    assert (media / str(first.file)).exists()


def test_what_is_used_is_kept_with_its_files(
    media: Path, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    image = with_file()
    an_article(images=[image])
    with django_capture_on_commit_callbacks(execute=True), pytest.raises(ProtectedError):
        delete(Image.objects.filter(pk=image.pk))
    assert Image.objects.get() == image
    assert files(media) == 2
