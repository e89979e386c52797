"""What the files of pictures say, on the way in with their documents."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.loose_picture import give
from articles.models import Article, Figure, Image, Metadata, Question
from tests.commands.clock import CAPTION, TEXT, story
from tests.commands.conftest import media
from tests.commands.importing import run
from tests.images.metadata.marked import UTF_8, iim, jpeg, xmp
from tests.pictures import picture

__all__ = ["media"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]
SAID = ((2, 105, b"The clock"), (2, 120, b"Of the file."), (2, 90, b"Ostlemere"))


def marked(*datasets: tuple[int, int, bytes]) -> bytes:
    return jpeg(iptc=iim(UTF_8, *SAID, *datasets))


def test_the_file_says_what_the_document_does_not(tmp_path: Path) -> None:
    story(tmp_path)
    (tmp_path / "clock.jpg").write_bytes(marked((2, 80, b"JONAH PELL"), (2, 110, b"AP")))
    run(tmp_path)
    image = Image.objects.get()
    assert (image.caption, image.credit_line) == ("The clock in May.", "AP Photo/Jonah Pell")
    assert (image.headline, image.location_shown) == ("The clock", "Ostlemere")
    assert image.metadata.filled == ["headline", "location_shown"]
    assert image.credits.count() == 1
    assert not Question.objects.exists()


def test_the_credit_of_the_file_is_taken_where_the_caption_has_none(tmp_path: Path) -> None:
    story(tmp_path, TEXT.replace(CAPTION, ""))
    (tmp_path / "clock.jpg").write_bytes(marked((2, 80, b"Jonah Pell"), (2, 110, b"AP")))
    run(tmp_path)
    image = Image.objects.get()
    assert (image.caption, image.credit_line) == ("Of the file.", "Jonah Pell/AP")
    credit = image.credits.get()
    assert credit.agency
    assert (credit.printed_name, credit.agency.name) == ("Jonah Pell", "Associated Press")


def test_a_credit_that_differs_is_asked(tmp_path: Path) -> None:
    story(tmp_path)
    (tmp_path / "clock.jpg").write_bytes(marked((2, 80, b"Ana Rook"), (2, 110, b"AP")))
    run(tmp_path)
    asked = Question.objects.get()
    image = Image.objects.get()
    assert (asked.kind, asked.image, asked.article) == (
        "credits_differ",
        image,
        Article.objects.get(),
    )
    assert (asked.text, asked.proposal) == ("AP Photo/Jonah Pell", "Ana Rook/AP")
    assert image.credits.get().printed_name == "Jonah Pell"


def test_two_agencies_of_one_file_are_asked(tmp_path: Path) -> None:
    story(tmp_path, TEXT.replace(CAPTION, ""))
    packet = xmp("<photoshop:Credit>AFP</photoshop:Credit>")
    (tmp_path / "clock.jpg").write_bytes(jpeg(packets=[packet], iptc=iim((2, 110, b"Reuters"))))
    run(tmp_path)
    image = Image.objects.get()
    asked = image.questions.get(kind="credits_differ")
    assert (asked.text, asked.proposal) == ("AFP", "Reuters")
    assert (image.credit_line, image.credits.count()) == ("AFP", 0)
    assert image.metadata.iptc["2:110"] == ["Reuters"]
    assert "AFP" in image.metadata.xmp


def test_a_new_version_takes_back_nothing_that_the_file_said(tmp_path: Path) -> None:
    story(tmp_path, TEXT.replace("(AP Photo/Jonah Pell)", "(AP Photo)"))
    (tmp_path / "clock.jpg").write_bytes(marked((2, 80, b"Ana Rook"), (2, 110, b"AFP")))
    run(tmp_path)
    before = Image.objects.values().get()
    story(tmp_path, TEXT.replace("(AP Photo/Jonah Pell)", "(AP Photo)").replace("cake", "pie"))
    assert "1 field follows it" in run(tmp_path)
    assert Image.objects.values().get() == before
    assert before["headline"] == "The clock"
    assert Question.objects.get(kind="credits_differ").answered_at is None


def test_a_picture_of_a_new_version_keeps_what_its_file_says(tmp_path: Path) -> None:
    story(tmp_path, TEXT.replace(CAPTION, ""))
    run(tmp_path)
    (tmp_path / "clock.jpg").write_bytes(marked((2, 40, b"No sales")))
    story(tmp_path)
    run(tmp_path)
    image = Figure.objects.get().image
    assert (image.caption, image.headline) == ("The clock in May.", "The clock")
    assert image.instructions == "No sales"
    assert [it.printed_name for it in image.credits.all()] == ["Jonah Pell"]


def test_a_picture_given_by_hand_brings_what_its_file_says(tmp_path: Path) -> None:
    story(tmp_path)
    for number in (1, 2):
        (tmp_path / f"clock-{number}.jpg").write_bytes(marked((2, 80, b"Ana Rook")))
    run(tmp_path)
    asked = Question.objects.get(text="clock-1.jpg")
    image = Figure.objects.get().image
    image.credits.all().delete()
    Image.objects.filter(pk=image.pk).update(credit_line="")
    assert give(asked, image.pk)
    image.refresh_from_db()
    assert (image.caption, image.headline) == ("The clock in May.", "The clock")
    assert image.credit_line == "Ana Rook"
    assert image.credits.get().printed_name == "Ana Rook"
    assert image.metadata.iptc["2:120"] == ["Of the file."]
    assert Image.objects.count() == 2


def test_a_picture_given_by_hand_with_another_credit_is_asked_about(tmp_path: Path) -> None:
    story(tmp_path)
    for number in (1, 2):
        (tmp_path / f"clock-{number}.jpg").write_bytes(marked((2, 80, b"Ana Rook")))
    run(tmp_path)
    image = Figure.objects.get().image
    give(Question.objects.get(text="clock-1.jpg"), image.pk)
    asked = Question.objects.get(kind="credits_differ")
    assert (asked.text, asked.proposal) == ("AP Photo/Jonah Pell", "Ana Rook")
    assert asked.image == image


def statements(folder: Path, pictures: int, *datasets: tuple[int, int, bytes]) -> int:
    folder.mkdir()
    for colour in ["red", "navy", "teal", "gold", "pink", "gray", "lime", "plum"][:pictures]:
        headline = f"Council {folder.name} buys a {colour} clock"
        story(folder, TEXT.replace("Council buys a clock", headline), f"{colour}.txt")
        data = jpeg(iptc=iim(*datasets)) if datasets else picture()
        (folder / f"{colour}.jpg").write_bytes(data + headline.encode())
    with CaptureQueriesContext(connection) as queries:
        run(folder)
    return len(queries)


def test_metadata_costs_the_same_statements_for_one_picture_and_for_many(tmp_path: Path) -> None:
    said = (*SAID, (2, 80, b"Jonah Pell"), (2, 110, b"AP"))
    statements(tmp_path / "first", 1)
    one, eight = (statements(tmp_path / f"bare{number}", number) for number in (1, 8))
    more = statements(tmp_path / "told1", 1, *said) - one
    assert more <= 2  # rows, and on PostgreSQL their keys
    assert statements(tmp_path / "told8", 8, *said) - eight == more
    assert Metadata.objects.count() == 9
