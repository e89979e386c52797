"""What others changed since a form was opened, and what becomes of it in the form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from articles.admin.stale.raw import is_same
from articles.admin.stale.rows import Row
from articles.admin.stale.version import Key, Opened, Values


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """``theirs`` or ``mine`` is ``None`` where that side has removed the row or never had it."""

    key: Key
    theirs: Values | None
    mine: Values | None
    is_mine_too: bool


def merge_values(
    key: Key, mine: Values, theirs: Values, opened: Opened, told: Iterable[str]
) -> tuple[Values, list[Change]]:
    """Theirs, but for the fields that were changed here."""
    values, changes = dict(mine), []
    for name in told:
        if opened.had(key, name, theirs[name]) or is_same(mine[name], theirs[name]):
            continue
        is_mine_too = not opened.had(key, name, mine[name])
        if not is_mine_too:
            values[name] = theirs[name]
        sides = {"theirs": {name: theirs[name]}, "mine": {name: mine[name]}}
        changes.append(Change(key=key, is_mine_too=is_mine_too, **sides))
    return values, changes


def merge_rows(
    rows: Iterable[Row], theirs: Mapping[Key, Values], opened: Opened, told: list[str]
) -> tuple[list[Row], list[Change]]:
    result: list[Row] = []
    changes: list[Change] = []
    for row in rows:
        if row.is_new:
            result.append(row)
        elif row.key not in theirs:
            _take_gone(row, opened, told, result, changes)
        else:
            _take_both(row, theirs[row.key], opened, told, result, changes)
    there = {row.key for row in result}
    for key in [key for key in theirs if key not in there]:
        result.append(Row(key=key, values=theirs[key]))
        if key not in opened.rows:
            changes.append(Change(key=key, theirs=theirs[key], mine=None, is_mine_too=False))
    return result, changes


def _take_gone(
    row: Row, opened: Opened, told: list[str], result: list[Row], changes: list[Change]
) -> None:
    """They removed it. What was changed here stays, as a row of its own."""
    if row.is_removed:
        return
    is_mine_too = any(not opened.had(row.key, name, row.values[name]) for name in told)
    mine = {name: row.values[name] for name in told}
    changes.append(Change(key=row.key, theirs=None, mine=mine, is_mine_too=is_mine_too))
    if is_mine_too:
        key = (row.key[0], f"new {row.key[1]}")
        result.append(replace(row, key=key, is_new=True, values={**row.values, "id": ("",)}))


def _take_both(
    row: Row,
    theirs: Values,
    opened: Opened,
    told: list[str],
    result: list[Row],
    changes: list[Change],
) -> None:
    values, found = merge_values(row.key, row.values, theirs, opened, told)
    if row.is_removed and found:
        # Removed here, worked on there: it stands again, to be removed knowingly.
        row = replace(row, is_removed=False)
        values.update({name: theirs[name] for name in told})
        found = [replace(one, mine=None, is_mine_too=True) for one in found]
    result.append(replace(row, values=values))
    changes += found
