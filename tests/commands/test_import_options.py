from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError
from django.db import OperationalError

from articles.models import Article, Edition, ImportRun, Section, Source, Stage
from tests.commands.importing import rows, run

pytestmark = pytest.mark.django_db


def test_a_dry_run_gives_the_same_receipt_and_writes_nothing(ferry: Path) -> None:
    before = rows()
    dry = run(ferry, dry_run=True)
    assert rows() == before
    assert dry.removeprefix("Dry run: nothing was written.\n") == run(ferry)


@pytest.mark.parametrize(
    ("goes_in_as", "stage", "visible"),
    [("draft", Stage.DRAFT, 0), ("review", Stage.REVIEW, 0), ("published", Stage.APPROVED, 1)],
)
def test_articles_go_in_as_asked(ferry: Path, goes_in_as: str, stage: str, visible: int) -> None:
    run(ferry, goes_in_as=goes_in_as)
    assert Article.objects.get().stage == stage
    assert Edition.objects.visible().count() == visible


def test_standard_input_is_a_document(ferry: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(ferry.read_bytes()))
    monkeypatch.setattr("sys.stdin", stdin)
    assert "standard input" in run("-")
    assert Source.objects.get().name == "standard input"


def test_a_path_that_is_not_there_is_wrong_use() -> None:
    with pytest.raises(CommandError, match="There is no file or folder") as error:
        run("/nowhere/at/all")
    assert error.value.returncode == 2


def test_a_report_that_cannot_be_written_stops_before_the_work(ferry: Path) -> None:
    with pytest.raises(CommandError, match="cannot be written") as error:
        run(ferry, report="/nowhere/at/all.json")
    assert error.value.returncode == 2
    assert not Article.objects.exists()


def test_the_report_says_in_data_what_the_screen_says_in_words(ferry: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    run(ferry, report=str(report))
    data = json.loads(report.read_text())
    assert data["version"] == 2
    assert data["complete"] is True
    assert data["totals"] == {"imported": 1, "updated": 0, "unchanged": 0, "refused": 0}
    assert data["lines"] == {"all": 17, "accounted": 17, "unknown": 0}
    assert data["documents"][0]["roles"]["body"] == 11


def test_the_run_and_its_receipts_are_kept(ferry: Path) -> None:
    run(ferry)
    record = ImportRun.objects.get()
    assert record.finished_at is not None
    assert record.paths == [str(ferry)]
    assert record.receipts.get().article == Article.objects.get()


def test_a_report_to_a_folder_is_wrong_use_before_any_work(ferry: Path, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="cannot be written") as error:
        run(ferry, report=str(tmp_path))
    assert error.value.returncode == 2
    assert not Article.objects.exists()


@pytest.mark.parametrize("name", ["x" * 61, "   ", "!!!", "\udcff"])
def test_what_no_section_can_be_called_is_wrong_use(ferry: Path, name: str) -> None:
    with pytest.raises(CommandError, match="No section can be called") as error:
        run(ferry, section=name)
    assert error.value.returncode == 2
    assert not Article.objects.exists()


def test_the_reason_against_a_section_is_given_once(ferry: Path) -> None:
    with pytest.raises(CommandError) as error:
        run(ferry, section="")
    assert str(error.value).count("This field cannot be blank.") == 1


def test_a_section_is_made_only_for_an_article_to_stand_in(ferry: Path) -> None:
    run(ferry)
    run(ferry, section="River")
    assert not Section.objects.exists()


def test_a_database_without_tables_is_said_in_a_sentence(
    ferry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> None:
        raise OperationalError("no such table: articles_agency")

    target = "articles.management.commands.import_seeds.newsroom_lexicon"
    monkeypatch.setattr(target, missing)
    with pytest.raises(CommandError, match="The database is not ready") as error:
        run(ferry)
    assert error.value.returncode == 2
