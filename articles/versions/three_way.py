"""Base, theirs and ours become one state, and what both sides changed becomes proposals."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from articles.versions.merge import Conflict, merge
from articles.versions.state import State, is_list, key_of, same

Known = Callable[[Any], str]


@dataclass(kw_only=True, slots=True)
class Outcome:
    """``state`` is ours with all that only the document changed; ``conflicts`` by field."""

    state: State = field(default_factory=dict)
    conflicts: list[tuple[str, Conflict]] = field(default_factory=list)


def three_way(
    base: State, ours: State, theirs: State, *, never: Callable[[str], bool] = lambda field: False
) -> Outcome:
    """Without a base, or in a field that must ``never`` follow, whatever differs is a conflict."""
    outcome = Outcome(state=dict(ours))
    for name, their in theirs.items():
        if name not in ours and name.startswith("image."):
            continue  # taken out of the body at the desk: its words go with it
        our = ours.get(name)
        if same(name, our, their) or (name in base and same(name, base[name], their)):
            continue
        follows = name in base and not never(name)
        if isinstance(their, dict):
            _merge_words(outcome, name, base.get(name, {}), our, their, follows=follows)
        elif follows and same(name, base[name], our):
            outcome.state[name] = their
        elif follows and is_list(name):
            _merge_list(outcome, name, base[name], our, their)
        else:
            whole = Conflict(ours=our, theirs=their, after=None, base=base.get(name))
            outcome.conflicts.append((name, whole))
    return outcome


def _merge_list(outcome: Outcome, name: str, base: Any, ours: Any, theirs: Any) -> None:
    known = _key(name)
    if name == "topics":
        gone, added = set(base) - set(theirs), [it for it in theirs if it not in base]
        kept = [it for it in ours if it not in gone]
        outcome.state[name] = kept + [it for it in added if it not in kept]
        return
    if name == "corrections":  # their order is that of their dates, which says nothing here
        places = {known(it): at for at, it in enumerate(base)}
        ours = sorted(ours, key=lambda it: places.get(known(it), len(base)))
        theirs = sorted(theirs, key=lambda it: places.get(known(it), len(base)))
    merged = merge(base, ours, theirs, known, both_may_add=name != "body")
    outcome.state[name] = merged.items
    outcome.conflicts += [(name, conflict) for conflict in merged.conflicts]


def _merge_words(
    outcome: Outcome, name: str, base: Any, ours: Any, theirs: Any, *, follows: bool
) -> None:
    """The words of an image, one by one: caption, credit line and so on."""
    words = dict(ours)
    for word, their in theirs.items():
        if their in (base.get(word), ours.get(word)):
            continue
        if follows and ours.get(word) == base.get(word):
            words[word] = their
        else:
            was = base.get(word)
            whole = Conflict(ours=ours.get(word), theirs=their, after=None, base=was)
            outcome.conflicts.append((f"{name}.{word}", whole))
    outcome.state[name] = words


def _key(name: str) -> Known:
    return lambda item: key_of(name, item)
