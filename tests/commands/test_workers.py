"""Documents are read in processes of their own, which may die without taking the import along."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.models import Article, Receipt
from articles.reader_process import Copy, ReaderProcesses, read_copy
from articles.sources import Limits
from benchmarks.invented import story, write
from tests.commands.importing import rows, run
from tests.commands.treacherous import STANDARD, TREACHEROUS

GOOD = Copy("good.txt", story(1).encode())


def bad(what: str) -> Copy:
    return Copy(f"{what}.txt", f"{what} of the ferry\n\n{story(2)}".encode())


@pytest.mark.parametrize(
    ("what", "reason"),
    [("Crash", "its reader crashed on it"), ("Swell", "more memory"), ("Sleep", "longer than 2 s")],
)
def test_only_the_document_at_fault_is_lost(what: str, reason: str) -> None:
    with ReaderProcesses(1, TREACHEROUS, Limits(seconds=2)) as processes:
        first, second = processes.ask([GOOD, bad(what), GOOD]), processes.ask([GOOD])
        good, refusal, after = processes.answer(first)
        (later,) = processes.answer(second)
    assert isinstance(refusal, str)
    assert reason in refusal
    assert good == after == later == read_copy(GOOD, STANDARD, Limits())


@pytest.mark.django_db
def test_processes_read_what_one_process_reads(tmp_path: Path) -> None:
    write(tmp_path / "copy", 130)
    (tmp_path / "copy" / "0000" / "empty.txt").touch()
    with pytest.raises(SystemExit):
        run(tmp_path, workers=3)
    assert Article.objects.count() == 130
    assert Receipt.objects.get(outcome="refused").reason == "it is empty"
    before = rows()
    with pytest.raises(SystemExit):
        run(tmp_path, workers=1)
    after = rows()
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"articles_importrun", "articles_receipt"}


@pytest.mark.parametrize("given", ["0", "two", "-1", "65"])
def test_a_number_of_processes_is_needed(given: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(Exception, match="no number of processes from 1 to 64"):
        run("seeds", "--workers", given)
