from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import ImportRun, Receipt
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
