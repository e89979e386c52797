from __future__ import annotations

import io
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.intake import Options, newsroom_lexicon, newsroom_limits, run_import
from articles.management.files import find, read_all
from articles.models import ImportRun, Receipt, Source
from tests.admin.test_lists import queries
from tests.commands.importing import run
from tests.commands.test_reimport import TEXT

pytestmark = pytest.mark.django_db


@pytest.fixture
def imported(tmp_path: Path) -> ImportRun:
    (tmp_path / "clock.txt").write_text(TEXT)
    (tmp_path / "boots.txt").write_text("OSTLEMERE — Three boots were found on Tuesday.\n")
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(SystemExit):
        run(tmp_path)
    return ImportRun.objects.get()


def url(record: ImportRun) -> str:
    return reverse("admin:articles_importrun_change", args=[record.pk])


def test_a_run_is_listed_with_its_totals(desk: Client, imported: ImportRun) -> None:
    page = desk.get(reverse("admin:articles_importrun_changelist")).content.decode()
    assert 'class="field-imported">2<' in page
    assert 'class="field-refused">1<' in page


def test_a_run_shows_what_became_of_each_document(desk: Client, imported: ImportRun) -> None:
    page = desk.get(url(imported)).content.decode()
    assert "empty.txt" in page
    assert "it is empty" in page
    assert "No headline was found. (1)" in page
    assert "9 lines, 0 unknown" in page
    Receipt.objects.filter(name__endswith="clock.txt").update(roles={"body": 7, "unknown": 1})
    assert "9 lines, 1 unknown" in desk.get(url(imported)).content.decode()


def test_receipts_are_shown_by_outcome(desk: Client, imported: ImportRun) -> None:
    for outcome, number in (("refused", 1), ("imported", 2), ("updated", 0), ("nonsense", 3)):
        page = desk.get(url(imported), {"outcome": outcome})
        assert len(page.context["receipts"]) == number


def test_a_run_that_is_not_there_is_not_found(desk: Client) -> None:
    for key in ("0", "x", "9" * 30):
        there = reverse("admin:articles_importrun_change", args=[key])
        assert desk.get(there).status_code == 404


def test_a_long_run_costs_the_same(desk: Client, imported: ImportRun) -> None:
    before = queries(desk, url(imported))
    Receipt.objects.bulk_create(
        Receipt(run=imported, name=f"{n}.txt", outcome="refused") for n in range(500)
    )
    assert queries(desk, url(imported)) == before <= 12


def test_a_run_that_took_in_something_lately_is_running(desk: Client, imported: ImportRun) -> None:
    ImportRun.objects.update(finished_at=None)
    assert "running" in desk.get(reverse("admin:articles_importrun_changelist")).content.decode()


def test_a_run_without_an_end_was_broken_off(desk: Client, imported: ImportRun) -> None:
    before = timezone.now() - timedelta(hours=1)
    ImportRun.objects.update(finished_at=None, started_at=before)
    Source.objects.update(received_at=before)
    for page in (reverse("admin:articles_importrun_changelist"), url(imported)):
        assert "broken off" in desk.get(page).content.decode()


def test_a_run_has_no_end_before_its_last_document(tmp_path: Path) -> None:
    (tmp_path / "clock.txt").write_text(TEXT)
    documents = iter(read_all(find([str(tmp_path)]), io.BytesIO(), newsroom_limits()))
    options = Options(goes_in_as="draft", lexicon=newsroom_lexicon())
    running = run_import(documents, options, ImportRun(started_at=timezone.now()))
    next(running)
    assert ImportRun.objects.get().finished_at is None
    assert list(running) == []
    assert ImportRun.objects.get().finished_at is not None
