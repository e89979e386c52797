"""Documents of other names that have the bytes, or the text, of one that is there."""

from __future__ import annotations

from collections.abc import Iterable

from articles.models import Outcome, Receipt


def follow_first(twin: Receipt, first: Receipt) -> Receipt:
    """The receipt of a twin in the same batch: what it is said to equal may yet be refused."""
    if first.outcome == Outcome.REFUSED:
        return Receipt(name=twin.name, outcome=first.outcome, reason=first.reason)
    twin.source, twin.article = first.source, first.article
    return twin


def to_record(receipts: Iterable[Receipt]) -> list[Receipt]:
    """What a run leaves in the record: all but what was there already under its name.

    A version older than what is there changes nothing, and is new."""
    receipts = list(receipts)
    twins = [it for it in receipts if _is_twin(it)]
    said = Receipt.objects.filter(
        outcome=Outcome.UNCHANGED,
        source__in={it.source_id for it in twins},
        name__in={it.name for it in twins},
    )
    known = set(said.values_list("source", "name")) if twins else set()
    return [
        it
        for it in receipts
        if it.outcome != Outcome.UNCHANGED
        or _was_read(it)
        or (_is_twin(it) and (it.source_id, it.name) not in known)
    ]


def _was_read(receipt: Receipt) -> bool:
    return receipt.lines > 0


def _is_twin(receipt: Receipt) -> bool:
    source = receipt.source
    is_there = receipt.outcome == Outcome.UNCHANGED and source is not None
    return is_there and source is not None and source.name != receipt.name
