from __future__ import annotations

import json
from collections import Counter
from typing import Any, Protocol

from articles.models import Outcome, Receipt

SHOWN = 20


class Writes(Protocol):
    def write(self, text: str) -> object: ...


class Report:
    """The receipt of a run: for the screen in words, for programs as JSON (version 1).

    JSON: ``{"version", "dry_run", "totals": {outcome: n}, "lines": {"all", "accounted",
    "unknown"}, "left_out": [{"name", "reason"}], "documents": [{"name", "outcome", "reason",
    "headline", "lines", "roles", "questions"}]}``.
    """

    def __init__(self, *, dry_run: bool, left_out: list[tuple[str, str]]) -> None:
        self._dry_run = dry_run
        self._left_out = left_out
        self._documents: list[dict[str, Any]] = []
        self._outcomes: Counter[str] = Counter()
        self._roles: Counter[str] = Counter()

    @property
    def refused(self) -> int:
        return self._outcomes[Outcome.REFUSED]

    def add(self, receipt: Receipt) -> None:
        self._outcomes[receipt.outcome] += 1
        self._roles.update(receipt.roles)
        self._documents.append(
            {
                "name": receipt.name,
                "outcome": str(receipt.outcome),
                "reason": receipt.reason,
                "headline": receipt.article.headline if receipt.article else "",
                "lines": receipt.lines,
                "roles": receipt.roles,
                "questions": receipt.questions,
            }
        )

    def print(self, out: Writes) -> None:
        if self._dry_run:
            out.write("Dry run: nothing was written.")
        imported = [it for it in self._documents if it["outcome"] == Outcome.IMPORTED]
        for document in imported[:SHOWN]:
            out.write(_sentence(document))
        if len(imported) > SHOWN:
            out.write(f"… and {len(imported) - SHOWN:,} more.")
        for document in self._documents:
            if document["outcome"] == Outcome.REFUSED:
                out.write(f"refused    {document['name']}: {document['reason']}")
        for name, reason in self._left_out[:SHOWN]:
            out.write(f"left out   {name}: {reason}")
        if len(self._left_out) > SHOWN:
            out.write(f"… and {len(self._left_out) - SHOWN:,} more left out.")
        out.write(self._totals())

    def _totals(self) -> str:
        counts = ", ".join(
            f"{self._outcomes[outcome]:,} {outcome.label.lower()}"
            for outcome in Outcome
            if self._outcomes[outcome]
        )
        lines = sum(self._roles.values())
        account = f" {_account(lines, self._roles)}." if lines else ""
        questions = sum(it["questions"] for it in self._documents)
        asked = f" {questions:,} left to the desk as questions." if questions else ""
        number = len(self._documents)
        documents = "1 document" if number == 1 else f"{number:,} documents"
        return f"{documents}: {counts or 'none found'}.{account}{asked}"

    def as_json(self) -> str:
        lines = sum(self._roles.values())
        unknown = self._roles["unknown"]
        report = {
            "version": 1,
            "dry_run": self._dry_run,
            "totals": {outcome.value: self._outcomes[outcome] for outcome in Outcome},
            "lines": {"all": lines, "accounted": lines - unknown, "unknown": unknown},
            "left_out": [{"name": name, "reason": reason} for name, reason in self._left_out],
            "documents": self._documents,
        }
        return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _sentence(document: dict[str, Any]) -> str:
    name, roles = document["name"], document["roles"]
    headline = document["headline"] or "(no headline)"
    questions = f"; questions: {document['questions']}" if document["questions"] else ""
    reason = f"; {document['reason']}" if document["reason"] else ""
    return (
        f"imported   {name}: {headline}\n"
        f"           {_account(document['lines'], roles)}{questions}{reason}"
    )


def _account(lines: int, roles: dict[str, int]) -> str:
    unknown = roles.get("unknown", 0)
    parts = ", ".join(
        f"{count:,} {role.replace('_', ' ')}" for role, count in sorted(roles.items(), key=_most)
    )
    return f"{lines - unknown:,} of {lines:,} lines accounted for, {unknown:,} unknown ({parts})"


def _most(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]
