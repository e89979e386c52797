"""What the desk has seen of a document already is not proposed again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from articles.models import Proposal, ProposalState
from articles.versions.merge import Conflict
from articles.versions.state import is_list, same


class Past:
    """The proposals of an article so far, oldest first."""

    def __init__(self, proposals: Iterable[Proposal]) -> None:
        self._by_field: dict[str, list[Proposal]] = {}
        for it in proposals:
            self._by_field.setdefault(it.field, []).append(it)

    def settles(self, field: str, conflict: Conflict) -> bool:
        """Whether the desk kept its words against these, or made its words from these."""
        past = [it for it in self._by_field.get(field, []) if _is_there(field, it, conflict)]
        kept = (it.theirs for it in past if it.state == ProposalState.KEPT)
        starts = (it.base for it in _since_taken(field, past) if it.base is not None)
        return any(same(field, it, conflict.theirs) for it in (*kept, *starts))

    def start(self, field: str, conflict: Conflict) -> Any:
        """What ours was made from; None where the base came later and was only proposed."""
        past = _since_taken(field, self._by_field.get(field, []))
        proposed = any(same(field, it.theirs, conflict.base) for it in past)
        return None if proposed else conflict.base


def _is_there(field: str, old: Proposal, conflict: Conflict) -> bool:
    """Nothing, as part of a list, says not where it stood: that is told by ours."""
    return not is_list(field) or bool(conflict.theirs) or same(field, old.ours, conflict.ours)


def _since_taken(field: str, past: list[Proposal]) -> list[Proposal]:
    """A value that was taken is what later words were made from; of a list it is one place."""
    taken = [at for at, it in enumerate(past, 1) if it.state == ProposalState.TAKEN]
    if not is_list(field):
        return past[taken[-1] if taken else 0 :]
    return [it for it in past if it.state != ProposalState.TAKEN]
