"""The receipt of a run on the screen: a line a document as it comes, then totals."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from articles.models import Asked, Outcome, Receipt
from articles.sources import RULES

SHOWN, LEFT_OUT = 1_000, 20
REFUSALS = 100
PLACE = re.compile(r"\b(?:line|byte|row|item|entry)(?: at)? \d+(?:,\d{3})*(?:, column \d+)?")

Write = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Refusal:
    name: str
    reason: str

    @property
    def place(self) -> str:
        """Where in the document, as far as the reason says: "line 12"."""
        found = PLACE.search(self.reason)
        return found[0] if found else ""


class Report:
    """Counts, and says a line a document as it comes, up to a thousand; more are in the file of
    ``--report``. Refusals are said again at the end.

    ``verbose`` shows every document, and every line of it with its role and rule.
    """

    def __init__(
        self, write: Write, *, dry_run: bool, verbose: bool = False, quiet: bool = False
    ) -> None:
        self._write: Write = (lambda text: None) if quiet else write
        self._verbose = verbose
        self._shown = self._hidden = 0
        self._refusals: list[Refusal] = []
        self.outcomes: Counter[str] = Counter()
        self.roles: Counter[str] = Counter()
        self.asked: Counter[str] = Counter()
        self.proposals = self.stories = 0
        if dry_run:
            self._write("Dry run: nothing was written.")

    @property
    def refused(self) -> int:
        return self.outcomes[Outcome.REFUSED]

    def add(self, receipt: Receipt) -> None:
        self.outcomes[receipt.outcome] += 1
        self.roles.update(receipt.roles)
        self.asked.update(receipt.asked)
        self.proposals += receipt.proposals
        if receipt.outcome == Outcome.REFUSED:
            if len(self._refusals) < REFUSALS:
                self._refusals.append(Refusal(receipt.name, receipt.reason))
        elif receipt.outcome != Outcome.UNCHANGED:
            self.stories += receipt.stories
        self._tell(receipt)

    def _tell(self, receipt: Receipt) -> None:
        if not self._verbose and self._shown == SHOWN:
            self._hidden += 1
            return
        self._shown += 1
        self._write(sentence(receipt))
        for line in receipt.account if self._verbose else ():
            said = f"{line.number:>7}  {line.role.replace('_', ' '):<20}{line.rule:<22}{line.text}"
            self._write(said)
            self._write(f"{'':>9}{RULES.get(line.rule, '')}")

    def finish(self, left_out: list[tuple[str, str]]) -> None:
        if self._hidden:
            self._write(f"… and {self._hidden:,} more; --report FILE lists them all.")
        for name, reason in left_out[:LEFT_OUT]:
            self._write(f"left out   {name}: {reason}")
        if len(left_out) > LEFT_OUT:
            more = len(left_out) - LEFT_OUT
            self._write(f"… and {more:,} more left out; --report FILE lists them all.")
        self._write(self._totals())
        for line in self._table():
            self._write(line)

    def _totals(self) -> str:
        number = self.outcomes.total()
        counts = ", ".join(
            f"{self.outcomes[outcome]:,} {outcome.label.lower()}"
            for outcome in Outcome
            if self.outcomes[outcome]
        )
        lines = self.roles.total()
        account = f" {accounted(self.roles)}." if lines else ""
        asked = self.asked.total()
        questions = f" {asked:,} left to the desk as questions." if asked else ""
        wait = "1 change waits as a proposal"
        wait = wait if self.proposals == 1 else f"{self.proposals:,} changes wait as proposals"
        waiting = f" {wait}." if self.proposals else ""
        documents = "1 document" if number == 1 else f"{number:,} documents"
        if self.stories > self.outcomes[Outcome.IMPORTED] + self.outcomes[Outcome.UPDATED]:
            documents += f" with {self.stories:,} stories"
        return f"{documents}: {counts or 'none found'}.{account}{questions}{waiting}"

    def _table(self) -> Iterator[str]:
        if self.outcomes.total() > 1:
            yield from _counted("Documents", {str(it.label): self.outcomes[it] for it in Outcome})
        yield from _counted("Questions", {str(Asked(it).label): n for it, n in self.asked.items()})
        if self._refusals:
            yield "Refused"
        for refusal in self._refusals:
            yield f"refused    {refusal.name}: {refusal.reason}"
        if self.refused > len(self._refusals):
            more = self.refused - len(self._refusals)
            yield f"… and {more:,} more refused; --report FILE lists them all."


def sentence(receipt: Receipt) -> str:
    """One document in one line."""
    if receipt.outcome == Outcome.REFUSED:
        return f"refused    {receipt.name}: {receipt.reason}"
    headline = f": {receipt.article.headline or '(no headline)'}" if receipt.article else ""
    parts = [f"{receipt.outcome:<11}{receipt.name}{headline}"]
    if receipt.stories > 1:
        parts.append(f"{receipt.stories:,} stories")
    if receipt.lines:
        lines = "1 line" if receipt.lines == 1 else f"{receipt.lines:,} lines"
        parts.append(f"{lines}, {receipt.roles.get('unknown', 0):,} unknown")
    if receipt.questions:
        parts.append(f"questions: {receipt.questions:,}")
    return " · ".join([*parts, receipt.reason] if receipt.reason else parts)


def accounted(roles: Mapping[str, int]) -> str:
    lines, unknown = sum(roles.values()), roles.get("unknown", 0)
    parts = ", ".join(f"{count:,} {name}" for name, count in _named(roles).items())
    return f"{lines - unknown:,} of {lines:,} lines accounted for, {unknown:,} unknown ({parts})"


def _named(roles: Mapping[str, int]) -> dict[str, int]:
    most = sorted(roles.items(), key=lambda item: (-item[1], item[0]))
    return {role.replace("_", " "): count for role, count in most}


def _counted(title: str, counts: Mapping[str, int]) -> Iterator[str]:
    told = {name: count for name, count in counts.items() if count}
    if told:
        yield title
        yield from (f"{count:>9,}  {name}" for name, count in told.items())
