from __future__ import annotations

import io
import os
import time
from pathlib import Path

import pytest
from django.core.management import call_command

from articles.images import keep
from articles.models import Image
from tests.pictures import picture

pytestmark = pytest.mark.django_db


def sweep(**options: bool) -> str:
    out = io.StringIO()
    call_command("sweep_pictures", stdout=out, **options)
    return out.getvalue()


def an_old_file(media: Path) -> str:
    name = keep(picture(), "jpg")
    hours_ago = time.time() - 7200
    os.utime(media / name, (hours_ago, hours_ago))
    return name


def test_nothing_to_sweep_is_said(media: Path) -> None:
    assert sweep(delete=True) == "No file is without an image.\n"


def test_files_that_no_image_names_are_listed_and_deleted_when_asked(media: Path) -> None:
    lost, used, young = an_old_file(media), an_old_file(media), keep(picture(), "jpg")
    Image.objects.create(file=used)
    assert sweep() == f"{lost}\n1 file could go; --delete deletes them.\n"
    assert (media / lost).exists()
    assert "1 file deleted." in sweep(delete=True)
    assert not (media / lost).exists()
    assert (media / used).exists()
    assert (media / young).exists()
