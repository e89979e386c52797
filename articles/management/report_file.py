"""The receipt of a run for programs: JSON, written as the run goes, so that none is too long."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from articles.management.report import Refusal, Report
from articles.models import Outcome, Question, Receipt
from articles.models.source import AccountedLine
from articles.sources import Line

VERSION = 2


class ReportFile:
    """A JSON object, version 2; the README describes it.

    ``complete`` is false when the run was broken off; what it holds until then is true.
    """

    def __init__(self, out: TextIO, *, dry_run: bool) -> None:
        self._out = out
        self._first = True
        begun = f'"version": {VERSION},\n "dry_run": {json.dumps(dry_run)},\n "documents": ['
        out.write("{" + begun)

    def add(self, receipt: Receipt) -> None:
        self._out.write("\n  " if self._first else ",\n  ")
        self._first = False
        self._out.write(_json(_document(receipt)).removesuffix("}"))
        self._list("lines", map(_line, receipt.account))
        self._list("questions", map(_question, receipt.asking))
        self._out.write("}")

    def _list(self, name: str, rows: Iterable[dict[str, Any]]) -> None:
        """Row by row: a document may have a million lines."""
        self._out.write(f', "{name}": [')
        for number, row in enumerate(rows):
            self._out.write((",\n    " if number else "\n    ") + _json(row))
        self._out.write("]")

    def finish(self, report: Report, left_out: list[tuple[str, str]], *, complete: bool) -> None:
        self._out.write("\n ]")
        for name, value in _summary(report, left_out, complete).items():
            self._out.write(f',\n "{name}": {_json(value)}')
        self._out.write("\n}\n")


@contextmanager
def report_file(
    path: Path | None, report: Report, left_out: list[tuple[str, str]], *, dry_run: bool
) -> Iterator[ReportFile | None]:
    """Finishes the file whatever happens to the run."""
    if path is None:
        yield None
        return
    with path.open("w", encoding="utf-8") as out:
        file, complete = ReportFile(out, dry_run=dry_run), False
        try:
            yield file
            complete = True
        finally:
            file.finish(report, left_out, complete=complete)


def _document(receipt: Receipt) -> dict[str, Any]:
    refused = receipt.outcome == Outcome.REFUSED
    return {
        "name": receipt.name,
        "outcome": str(receipt.outcome),
        "reason": receipt.reason,
        "place": Refusal(receipt.name, receipt.reason).place if refused else "",
        "headline": receipt.article.headline if receipt.article else "",
        "stories": 0 if refused else receipt.stories,
        "roles": receipt.roles,
        "proposals": receipt.proposals,
    }


def _line(line: Line | AccountedLine) -> dict[str, Any]:
    return {
        "number": line.number,
        "start": line.start,
        "end": line.end,
        "role": str(line.role),
        "rule": line.rule,
        "text": line.text,
    }


def _question(asked: Question) -> dict[str, Any]:
    return {
        "kind": str(asked.kind),
        "line": asked.line,
        "text": asked.text,
        "proposal": asked.proposal,
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _summary(report: Report, left_out: list[tuple[str, str]], complete: bool) -> dict[str, Any]:
    lines, unknown = report.roles.total(), report.roles["unknown"]
    return {
        "left_out": [{"name": name, "reason": reason} for name, reason in left_out],
        "totals": {outcome.value: report.outcomes[outcome] for outcome in Outcome},
        "stories": report.stories,
        "lines": {"all": lines, "accounted": lines - unknown, "unknown": unknown},
        "roles": dict(report.roles),
        "questions": dict(report.asked),
        "proposals": report.proposals,
        "complete": complete,
    }
