"""Imported stories whose pictures readers may not be shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from articles.models import Article, Edition, Image, Question, Receipt
from tests.commands.clock import TEXT, story
from tests.commands.importing import run
from tests.pictures import picture

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]

BARE = TEXT.replace(" (AP Photo/Jonah Pell)", "")


def page(folder: Path, name: str = "clock", credit: str = "") -> Path:
    shown = f'<figure><img src="{name}.jpg"><figcaption>The {name} in May.</figcaption></figure>'
    text = f"<p>The town has a {name} again, it was said at the council on Tuesday.</p>"
    file = folder / f"{name}.html"
    file.write_text(
        f"<html><body><article><h1>Council buys a {name}</h1>{shown.replace('.</', f'.{credit}</')}"
        f"{text}</article></body></html>"
    )
    return file


def test_a_story_whose_picture_has_no_credit_stays_a_draft_and_is_asked(tmp_path: Path) -> None:
    page(tmp_path)
    (tmp_path / "clock.jpg").write_bytes(picture())
    output = run(tmp_path)
    said = "the picture “The clock in May.” has no credit"
    assert f"kept as a draft: {said}" in output
    assert not Edition.objects.exists()
    assert Article.objects.get().stage == "draft"
    asked = Question.objects.get(kind="picture_rights")
    assert (asked.text, asked.image) == (said, Image.objects.get())
    assert said in Receipt.objects.get().reason


def test_a_story_whose_caption_waits_for_its_picture_is_published(tmp_path: Path) -> None:
    page(tmp_path)
    run(tmp_path)
    assert Edition.objects.exists()
    assert not Question.objects.filter(kind="picture_rights").exists()


def test_with_warnings_only_it_is_published_and_the_receipt_says_so(
    tmp_path: Path, settings: Settings
) -> None:
    settings.PICTURE_CHECKS = "warn"
    page(tmp_path)
    (tmp_path / "clock.jpg").write_bytes(picture())
    output = run(tmp_path)
    assert "published, though the picture “The clock in May.” has no credit" in output
    assert Edition.objects.exists()


def test_stories_beside_it_are_published(tmp_path: Path) -> None:
    page(tmp_path)
    story(tmp_path, TEXT.replace("clock", "bell"), "bell.txt")
    for name, colour in (("clock", "red"), ("bell", "navy")):
        (tmp_path / f"{name}.jpg").write_bytes(picture(colour))
    run(tmp_path)
    assert Edition.objects.get().headline == "Council buys a bell"


def test_many_stories_are_checked_with_as_many_statements_as_one(tmp_path: Path) -> None:
    counts = []
    for number in (2, 40):
        folder = tmp_path / str(number)
        folder.mkdir()
        for at in range(number):
            page(folder, f"clock-{number}-{at}x")
            (folder / f"clock-{number}-{at}x.jpg").write_bytes(picture())
        with CaptureQueriesContext(connection) as queries:
            run(folder)
        checks = [it for it in queries if "is_credited" in it["sql"] or "'draft'" in it["sql"]]
        counts.append(len(checks))
    assert counts[0] == counts[1]
    assert not Edition.objects.exists()
