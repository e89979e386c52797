"""What waits for the desk: proposals are made, taken, refused and put back."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from articles.models import Article, Proposal, ProposalState, Reading
from articles.versions.merge import Conflict
from articles.versions.past import Past
from articles.versions.state import State, is_list, key_of, same
from articles.versions.three_way import Outcome


def propose(
    article: Article,
    reading: Reading,
    before: State,
    theirs: State,
    merged: Outcome,
    now: datetime,
) -> int:
    """One proposal a conflict that the desk has not settled; those that wait already are overtaken
    where they were about it."""
    proposals = list(article.proposals.order_by("pk"))
    past = Past(proposals)
    waiting = [it for it in proposals if it.state == ProposalState.OPEN]
    if passed := [it.pk for it in waiting if _is_passed(it, before, theirs, merged)]:
        overtaken = Proposal.objects.filter(pk__in=passed)
        overtaken.update(state=ProposalState.OVERTAKEN, decided_at=now)
    new = [
        Proposal(
            article=article,
            reading=reading,
            field=field,
            ours=conflict.ours,
            theirs=conflict.theirs,
            after=conflict.after,
            base=past.start(field, conflict),
            made_at=now,
        )
        for field, conflict in merged.conflicts
        if not past.settles(field, conflict) and not _waits(field, conflict, waiting, passed)
    ]
    Proposal.objects.bulk_create(new)
    return len(new)


def _waits(field: str, conflict: Conflict, waiting: list[Proposal], passed: list[int]) -> bool:
    """Whether the same stands open already."""
    there = (it for it in waiting if it.field == field and it.pk not in passed)
    return any(same(field, it.theirs, conflict.theirs) for it in there if not is_list(field))


def _is_passed(old: Proposal, before: State, theirs: State, merged: Outcome) -> bool:
    field = old.field
    if is_list(field):
        said, kept = theirs.get(field), merged.state.get(field)
        met = any(name == field and _meet(old, it) for name, it in merged.conflicts)
        return met or same(field, kept, said) or not _is_said(old, said or [])
    return not same(old.field, _at(before, old.field), _at(theirs, old.field))


def _is_said(old: Proposal, theirs: list[Any]) -> bool:
    """Whether the document still says what was proposed; it may have taken that back."""
    keys = [key_of(old.field, it) for it in theirs]
    run = [key_of(old.field, it) for it in old.theirs or ()]
    return any(keys[at : at + len(run)] == run for at in range(len(keys) - len(run) + 1))


def _at(state: State, field: str) -> Any:
    """The value of a field, or of one of an image's words ("image.7.caption")."""
    if field in state:
        return state[field]
    name, _, word = field.rpartition(".")
    return state.get(name, {}).get(word)


def _meet(old: Proposal, conflict: Conflict) -> bool:
    if json.dumps(old.after) == json.dumps(conflict.after):
        return True
    about = {key_of(old.field, it) for it in (*(old.ours or ()), *(old.theirs or ()))}
    return any(key_of(old.field, it) in about for it in (*conflict.ours, *conflict.theirs))
