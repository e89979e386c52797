"""The desk decides on a proposal; each decision can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from articles import embargo
from articles.models import Article, Proposal, ProposalState
from articles.versions.state import State, is_list, key_of, moment, same, state_of
from articles.versions.write import write

if TYPE_CHECKING:
    from django.contrib.auth.models import User


CHANGED_SINCE = _lazy("What stood there has been changed since; put it in by hand.")


class NotPossible(Exception):
    """Why a proposal cannot be taken or put back, in a sentence for the desk."""


@transaction.atomic
def take(proposal: Proposal, *, by: User | None, now: datetime) -> None:
    """The article gets the document's words. Raises NotPossible where their place is gone."""
    article = Article.objects.select_for_update().get(pk=proposal.article_id)
    before = state_of(article)
    if not is_list(proposal.field):
        proposal.ours = _value(before, proposal.field)
    _refuse_late_embargo(article, proposal, proposal.theirs)
    write(article, before, _replaced(before, proposal, proposal.ours, proposal.theirs))
    _decided(proposal, ProposalState.TAKEN, by, now)


@transaction.atomic
def keep(proposal: Proposal, *, by: User | None, now: datetime) -> None:
    _decided(proposal, ProposalState.KEPT, by, now)


@transaction.atomic
def put_back(proposal: Proposal, *, by: User | None, now: datetime) -> None:
    """As it was before the decision: what was taken goes, and the proposal is open again."""
    if proposal.state == ProposalState.TAKEN:
        article = Article.objects.select_for_update().get(pk=proposal.article_id)
        before = state_of(article)
        _refuse_late_embargo(article, proposal, proposal.ours)
        write(article, before, _replaced(before, proposal, proposal.theirs, proposal.ours))
    _decided(proposal, ProposalState.OPEN, by, now)


DECISIONS: dict[str, Callable[..., None]] = {"take": take, "keep": keep, "put_back": put_back}


def _refuse_late_embargo(article: Article, proposal: Proposal, value: Any) -> None:
    until = moment(value) if proposal.field == "embargo_until" else None
    if until and (said := embargo.comes_too_late(article, until)):
        raise NotPossible(said)


def _decided(proposal: Proposal, state: ProposalState, by: User | None, now: datetime) -> None:
    proposal.state, proposal.decided_by, proposal.decided_at = state, by, now
    proposal.save()


def _replaced(state: State, proposal: Proposal, old: Any, new: Any) -> State:
    field = proposal.field
    if is_list(field):
        current = list(state.get(field, []))
        at = _place(field, current, old or [], proposal.after)
        return {**state, field: [*current[:at], *(new or []), *current[at + len(old or []) :]]}
    name, _dot, word = field.rpartition(".")
    if field not in state and name not in state:
        raise NotPossible(_("The picture is no longer in the article."))
    if not same(field, _value(state, field), old):
        raise NotPossible(CHANGED_SINCE)
    if field in state:
        return {**state, field: new}
    return {**state, name: {**state[name], word: new}}


def _value(state: State, field: str) -> Any:
    if field in state:
        return state[field]
    name, _dot, word = field.rpartition(".")
    return state.get(name, {}).get(word)


def _place(field: str, current: list[Any], run: list[Any], after: Any) -> int:
    """Where the run stands, or would stand if it is empty."""
    keys, wanted = [key_of(field, it) for it in current], [key_of(field, it) for it in run]
    before = key_of(field, after) if after is not None else None
    places = [at for at in range(len(keys) + 1) if keys[at : at + len(wanted)] == wanted]
    best = [at for at in places if (keys[at - 1] if at else None) == before]
    if best:
        return best[0]
    if wanted and places:
        return places[0]
    raise NotPossible(CHANGED_SINCE)
