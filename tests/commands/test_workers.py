"""Documents are read in processes of their own, which may die without taking the import along."""

from __future__ import annotations

import base64
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest
from django.utils import timezone

from articles.heavy import is_heavy, read_one
from articles.intake import Document, Options, run_import
from articles.models import Article, ImportRun, Receipt
from articles.reader_process import Copy, ReaderProcesses, read_copy
from articles.sources import Limits
from benchmarks.invented import story, write
from tests.commands.importing import rows, run
from tests.commands.treacherous import STANDARD, TREACHEROUS
from tests.sources.word import docx, p

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


def test_documents_asked_about_after_a_crash_are_read() -> None:
    with ReaderProcesses(1, TREACHEROUS, Limits(seconds=2)) as processes:
        first, second = processes.ask([bad("Crash")]), processes.ask([GOOD])
        assert first.future
        assert isinstance(first.future.exception(), BrokenProcessPool)
        third = processes.ask([GOOD])
        answers = [processes.answer(asked)[0] for asked in (second, first, third)]
    good = read_copy(GOOD, STANDARD, Limits())
    assert answers == [good, "its reader crashed on it", good]


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


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("what", "reason"),
    [("Crash", "its reader crashed on it"), ("Swell", "more memory"), ("Sleep", "longer than 2 s")],
)
@pytest.mark.parametrize("told", [False, True])
def test_a_heavy_document_costs_itself_in_a_short_run(what: str, reason: str, told: bool) -> None:
    """``told``: read again by itself, as when an editor said what a line of it is."""
    heavy = bad(what)._replace(data=bad(what).data + b" " * 1_000_000)
    limits = Limits(seconds=2)
    if told:
        refusal = read_one(heavy, TREACHEROUS, limits)
        assert isinstance(refusal, str)
        assert reason in refusal
        return
    documents = [Document(name=it.name, data=it.data) for it in (heavy, GOOD)]
    options = Options(lexicon=TREACHEROUS, limits=limits, workers=2)
    refused, imported = run_import(documents, options, ImportRun(started_at=timezone.now()))
    assert reason in refused.reason
    assert imported.outcome == "imported"


def test_what_is_large_or_packed_is_heavy() -> None:
    mail = b"Content-Transfer-Encoding: base64\n\n" + base64.b64encode(docx(p("A word")))
    assert all(map(is_heavy, (b" " * 1_000_001, docx(p("A word")), mail)))
    assert not is_heavy(GOOD.data)
