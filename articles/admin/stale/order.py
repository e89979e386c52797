"""The order of a body that two people worked on."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from articles.admin.stale.rows import Row
from articles.admin.stale.version import Key, Opened, Version, order_of

ORDERING, STEP = "ordering", 10


@dataclass(frozen=True, kw_only=True, slots=True)
class Ordered:
    """All rows of a form, a body's blocks from the top; who moved blocks since it was opened."""

    rows: list[Row]
    moved_there: bool = False
    moved_here: bool = False


def ordered(rows: list[Row], typed: Collection[Key], opened: Opened, theirs: Version) -> Ordered:
    """``typed``: the rows that were in the form."""
    blocks = {row.key: row for row in rows if ORDERING in row.values}
    here = {key: row.values for key, row in blocks.items() if row.is_new or key in typed}
    mine, base = order_of(here), opened.order or theirs.order
    order = [key for key in merged(base, theirs.order, mine) if key in blocks]
    numbered = [_at(place * STEP, blocks[key]) for place, key in enumerate(order, 1)]
    return Ordered(
        rows=[*numbered, *(row for row in rows if row.key not in blocks)],
        moved_there=is_moved(theirs.order, base) and is_moved(theirs.order, mine),
        moved_here=is_moved(mine, base),
    )


def in_places(rows: list[Row], opened: Opened, theirs: Version) -> Ordered:
    """For a form with only some kinds of blocks: their places among the others are kept."""

    def placed(row: Row) -> Row:
        stored = theirs.rows.get(row.key, {}).get(ORDERING)
        if stored is None or not opened.had(row.key, ORDERING, row.values[ORDERING]):
            return row
        return replace(row, values={**row.values, ORDERING: stored})

    return Ordered(rows=[placed(row) if ORDERING in row.values else row for row in rows])


def _at(place: int, row: Row) -> Row:
    return replace(row, values={**row.values, ORDERING: (str(place),)})


def is_moved(order: Sequence[Key], base: Sequence[Key]) -> bool:
    """Whether the blocks that both have stand in another order."""
    common = set(order) & set(base)
    return [key for key in order if key in common] != [key for key in base if key in common]


def merged(base: Sequence[Key], theirs: Sequence[Key], mine: Sequence[Key]) -> list[Key]:
    """Mine where I moved blocks, else theirs; what only one has stands after what it followed."""
    first, other = (mine, theirs) if is_moved(mine, base) else (theirs, mine)
    result, there = list(first), set(first)
    at = 0
    for key in other:
        if key in there:
            at = result.index(key) + 1
        else:
            result.insert(at, key)
            at += 1
    return result
