"""Three versions of one list become one: what one side changed is taken, what both did is not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

Item = Any
Key = Callable[[Item], str]

# Past this many items that differ at both ends alike, they are one change and not compared.
LARGEST = 2_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """``base[start:end]`` became ``items``."""

    start: int
    end: int
    items: list[Item]


@dataclass(frozen=True, kw_only=True, slots=True)
class Conflict:
    """What both sides changed: a run of items that stands behind ``after`` (None: at the
    beginning), or a whole value; ``base`` is what both were made from."""

    ours: Any
    theirs: Any
    after: Item | None
    base: Any = None


@dataclass(kw_only=True, slots=True)
class Merged:
    """``items`` with ours wherever there is a conflict."""

    items: list[Item] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)


def merge(
    base: Sequence[Item],
    ours: Sequence[Item],
    theirs: Sequence[Item],
    key: Key,
    *,
    both_may_add: bool = False,
) -> Merged:
    """``both_may_add``: what both sides add at one place is no conflict, as in lists of people."""
    merged, position = Merged(), 0
    for mine, yours in _groups(changes(base, ours, key), changes(base, theirs, key)):
        start = min(one.start for one in (*mine, *yours))
        end = max(one.end for one in (*mine, *yours))
        merged.items.extend(base[position:start])
        position = end
        left, right = _applied(base, start, end, mine), _applied(base, start, end, yours)
        if not mine:
            merged.items.extend(right)
        elif not yours or list(map(key, left)) == list(map(key, right)):
            merged.items.extend(left)
        elif both_may_add and start == end:
            there = set(map(key, left))
            merged.items.extend([*left, *(it for it in right if key(it) not in there)])
        else:
            after = merged.items[-1] if merged.items else None
            was = list(base[start:end])
            merged.conflicts.append(Conflict(ours=left, theirs=right, after=after, base=was))
            merged.items.extend(left)
    merged.items.extend(base[position:])
    return merged


def changes(base: Sequence[Item], side: Sequence[Item], key: Key) -> list[Change]:
    """What ``side`` changed, in order; items that were changed one for one are changes apart."""
    before, after = list(map(key, base)), list(map(key, side))
    head, tail = _alike(before, after)
    if max(len(before), len(after)) - head - tail > LARGEST:
        cut = len(after) - tail
        return [Change(start=head, end=len(before) - tail, items=list(side[head:cut]))]
    found: list[Change] = []
    inner = before[head : len(before) - tail], after[head : len(after) - tail]
    for tag, *where in SequenceMatcher(None, *inner, autojunk=False).get_opcodes():
        a, b, c, d = (place + head for place in where)
        if tag == "replace" and b - a == d - c:
            found += [Change(start=a + n, end=a + n + 1, items=[side[c + n]]) for n in range(b - a)]
        elif tag != "equal":
            found.append(Change(start=a, end=b, items=list(side[c:d])))
    return found


def _alike(before: list[str], after: list[str]) -> tuple[int, int]:
    """How many items are the same at the beginning, and of the rest at the end."""
    shorter = min(len(before), len(after))
    head = next((n for n in range(shorter) if before[n] != after[n]), shorter)
    tail = next((n for n in range(shorter - head) if before[-1 - n] != after[-1 - n]), -1)
    return head, shorter - head if tail < 0 else tail


def _groups(ours: list[Change], theirs: list[Change]) -> list[tuple[list[Change], list[Change]]]:
    """Changes of both sides in order, those that meet together."""
    groups: list[tuple[list[Change], list[Change]]] = []
    sides = [(one, 0) for one in ours] + [(one, 1) for one in theirs]
    start = end = -1
    for change, side in sorted(sides, key=lambda item: (item[0].start, item[0].end)):
        if not groups or not _meets(change, start, end):
            groups.append(([], []))
            start = end = change.start
        end = max(end, change.end)
        groups[-1][side].append(change)
    return groups


def _meets(change: Change, start: int, end: int) -> bool:
    if change.start == change.end == start == end:
        return True
    return change.start < end and start < change.end


def _applied(base: Sequence[Item], start: int, end: int, made: list[Change]) -> list[Item]:
    items: list[Item] = []
    for change in made:
        items.extend(base[start : change.start])
        items.extend(change.items)
        start = change.end
    return [*items, *base[start:end]]
