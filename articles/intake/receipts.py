"""What became of a document that was taken in, in figures and in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from django.utils import timezone

from articles.bulk import row
from articles.intake.entry import Entry
from articles.models import Outcome, Question, Receipt


def receipts_of(entries: list[Entry]) -> list[Receipt]:
    """One a document, though it may have made many entries; unsaved."""
    together = groupby(entries, lambda entry: entry.document.sha256)
    return [_receipt(list(group)) for _, group in together]


def _receipt(entries: list[Entry]) -> Receipt:
    first = next((entry for entry in entries if _is_new(entry)), entries[0])
    lines = [line for entry in entries for line in entry.story.lines]
    asking = [it for entry in entries for it in _asked(entry)]
    asked = Counter(str(it.kind) for it in asking)
    receipt = row(
        Receipt,
        name=first.document.name,
        outcome=_outcome(entries),
        reason="; ".join(dict.fromkeys(_reasons(entries))),
        source=first.source,
        article=first.origin.article if first.origin else first.article,
        stories=len(entries),
        lines=len(lines),
        roles=dict(Counter(str(line.role) for line in lines)),
        questions=asked.total(),
        asked=dict(asked),
        proposals=sum(it.followed.proposals for it in entries if it.followed),
    )
    receipt.account, receipt.asking = lines, asking
    return receipt


def _outcome(entries: list[Entry]) -> Outcome:
    if all(entry.is_older for entry in entries):
        return Outcome.UNCHANGED
    return Outcome.UPDATED if any(entry.origin for entry in entries) else Outcome.IMPORTED


def _asked(entry: Entry) -> list[Question]:
    return list(entry.followed.questions if entry.followed else entry.questions)


def _is_new(entry: Entry) -> bool:
    followed = entry.followed
    return followed is None or bool(followed.changed or followed.proposals)


def _reasons(entries: list[Entry]) -> Iterator[str]:
    came = [entry for entry in entries if entry.followed]
    if came and len(entries) > 1:
        changed = sum(map(_is_new, came))
        counts = {"new": len(entries) - len(came), "changed": changed}
        counts["as before"] = len(came) - changed
        said = ", ".join(f"{number:,} {what}" for what, number in counts.items() if number)
        yield f"{len(entries):,} stories: {said}"
    for entry in entries:
        if entry.followed and (len(entries) == 1 or _is_new(entry)):
            yield entry.followed.said
        elif entry.origin is None and entry.held_back:
            which = f"“{entry.article.headline}” " if len(entries) > 1 else ""
            yield f"{which}kept as a draft: {entry.held_back}"
        elif entry.scheduled:
            which = f"“{entry.article.headline}” " if len(entries) > 1 else ""
            yield f"{which}scheduled for {timezone.localtime(entry.scheduled):%Y-%m-%d %H:%M}"
        yield from (f"picture not kept: {said}" for said in entry.refused_pictures)
        yield from (f"published, though {said}" for said in entry.doubts)
