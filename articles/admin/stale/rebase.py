from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.forms import BaseForm, Field
from django.http import QueryDict

from articles.admin.stale.change import Change, merge_rows, merge_values
from articles.admin.stale.order import Ordered, in_places, ordered
from articles.admin.stale.raw import is_same, posted, put
from articles.admin.stale.rows import Row, fields_of, posted_rows, put_rows
from articles.admin.stale.version import ARTICLE, Key, Opened, Values, Version
from articles.models import BLOCK_TYPES


@dataclass(frozen=True, kw_only=True, slots=True)
class Rebased:
    """What was typed on an older version, put on today's; ``data`` is the form to show."""

    data: QueryDict
    changes: list[Change]
    order: Ordered


def rebase(
    data: QueryDict, opened: Opened, theirs: Version, form: BaseForm, formsets: Sequence[Any]
) -> Rebased | None:
    """``None`` when nothing was changed since that is not so in ``data`` too.

    Fields, blocks and credits that were not touched here take over what others made of them;
    those that were stay as they were typed.
    """
    result = data.copy()
    changes = _merge_article(result, opened, theirs, form)
    typed: set[Key] = set()
    rows: list[Row] = []
    for formset in formsets:
        before = posted_rows(formset, data)
        typed |= {row.key for row in before}
        there = {key: row for key, row in theirs.rows.items() if key[0] == formset.prefix}
        after, found = merge_rows(before, there, opened, told(fields_of(formset)))
        rows += after
        changes += found
    is_whole = sum("ordering" in fields_of(formset) for formset in formsets) == len(BLOCK_TYPES)
    order = ordered(rows, typed, opened, theirs) if is_whole else in_places(rows, opened, theirs)
    if not changes and not order.moved_there:
        return None
    for formset in formsets:
        put_rows(formset, result, [row for row in order.rows if row.key[0] == formset.prefix])
    return Rebased(data=result, changes=changes, order=order)


def touches(data: QueryDict, stored: Version, form: BaseForm, formsets: Sequence[Any]) -> bool:
    """Whether the posted form changes anything of what is stored."""
    names = [name for name in told(form.fields) if name in form.initial]
    own = {name: posted(form.fields[name], form.add_prefix(name), data) for name in names}
    if any(not is_same(own[name], stored.rows[ARTICLE][name]) for name in names):
        return True
    rows = [row for formset in formsets for row in posted_rows(formset, data)]
    return any(_is_touched(row, stored.rows.get(row.key, {})) for row in rows)


def _is_touched(row: Row, stored: Values) -> bool:
    values = row.values.items()
    is_other = any(not is_same(raw, stored.get(name, ())) for name, raw in values)
    return row.is_new or row.is_removed or is_other


def told(fields: Mapping[str, Field]) -> list[str]:
    """The fields that hold words or choices of the desk's, not the form's own bookkeeping."""
    return [name for name, field in fields.items() if not field.widget.is_hidden]


def _merge_article(
    data: QueryDict, opened: Opened, theirs: Version, form: BaseForm
) -> list[Change]:
    names = told(form.fields)
    mine = {name: posted(form.fields[name], form.add_prefix(name), data) for name in names}
    values, changes = merge_values(ARTICLE, mine, theirs.rows[ARTICLE], opened, names)
    for name in names:
        put(data, form.fields[name], form.add_prefix(name), values[name])
    return changes
