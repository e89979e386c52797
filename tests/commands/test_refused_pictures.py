"""Pictures that are not taken in: each is named with the reason, once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Article, Image, Question, Receipt
from tests.commands.clock import TEXT, kept, story
from tests.commands.importing import run
from tests.pictures import picture

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><rect width="4" height="4"/></svg>'


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
