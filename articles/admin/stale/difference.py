"""What others changed, as the editor reads it above the form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.forms import BaseForm, Field
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from articles.admin.stale.change import Change
from articles.admin.stale.rebase import Rebased, told
from articles.admin.stale.rows import Row, fields_of
from articles.admin.stale.version import ARTICLE, Key, Values
from articles.admin.stale.words import Line, beside, lines_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Difference:
    """One thing that others changed; what it is, both texts, and what stands in the form now."""

    what: str
    theirs: list[Line]
    mine: list[Line]
    outcome: str
    is_mine_too: bool


def differences(rebased: Rebased, form: BaseForm, formsets: Sequence[Any]) -> list[Difference]:
    names = _Names.of(rebased, form, formsets)
    found = [_difference(change, names) for change in rebased.changes]
    if rebased.order.moved_there:
        found.append(_moved(rebased, names))
    return found


@dataclass(frozen=True, kw_only=True, slots=True)
class _Names:
    """What the parts of the form are called, and each row's number among its like."""

    fields: Mapping[str, Mapping[str, Field]]
    kinds: Mapping[str, str]
    numbers: dict[Key, int] = field(default_factory=dict)

    @classmethod
    def of(cls, rebased: Rebased, form: BaseForm, formsets: Sequence[Any]) -> _Names:
        fields = {formset.prefix: fields_of(formset) for formset in formsets}
        kinds = {it.prefix: capfirst(str(it.model._meta.verbose_name)) for it in formsets}
        names = cls(fields={**fields, ARTICLE[0]: form.fields}, kinds=kinds)
        names.numbers.update(_numbered(rebased.order.rows))
        return names

    def part(self, key: Key) -> str:
        number = self.numbers.get(key)
        return f"{self.kinds[key[0]]}, {number}" if number else self.kinds[key[0]]

    def of_change(self, change: Change) -> str:
        fields = self.fields[change.key[0]]
        names = list(change.theirs or change.mine or {})
        label = str(fields[names[0]].label) if len(names) == 1 else ""
        if change.key == ARTICLE:
            return label
        is_whole = len(told(fields)) == 1 or not label
        return self.part(change.key) if is_whole else f"{self.part(change.key)}: {label.lower()}"

    def lines(self, key: Key, values: Values | None) -> list[str]:
        """The words of one field alone; of many, each after its name."""
        fields, there = self.fields[key[0]], values or {}
        names = [name for name in told(fields) if name in there]
        words = [(fields[name].label, lines_of(fields[name], there[name])) for name in names]
        if len(words) == 1:
            return words[0][1]
        return [f"{label}: {' '.join(lines)}" for label, lines in words if lines]


def _numbered(rows: Sequence[Row]) -> Iterator[tuple[Key, int]]:
    """Blocks count through the whole body, other rows among their own kind."""
    counts: dict[str, int] = {}
    for row in rows:
        group = "" if "ordering" in row.values else row.key[0]
        counts[group] = counts.get(group, 0) + 1
        yield row.key, counts[group]


def _difference(change: Change, names: _Names) -> Difference:
    theirs, mine = beside(
        names.lines(change.key, change.theirs), names.lines(change.key, change.mine)
    )
    return Difference(
        what=names.of_change(change),
        theirs=theirs or _nothing(change.theirs),
        mine=mine or _nothing(change.mine),
        outcome=_outcome(change),
        is_mine_too=change.is_mine_too,
    )


def _nothing(values: Values | None) -> list[Line]:
    return [Line(before=_("not there") if values is None else _("empty"))]


def _outcome(change: Change) -> str:
    match change:
        case Change(theirs=None, is_mine_too=True):
            return _("They removed it; yours stays as a new one. Remove it if it is to go.")
        case Change(theirs=None):
            return _("They removed it, and it is gone below.")
        case Change(mine=None, is_mine_too=True):
            return _("You removed it; theirs stands below. Remove it again if it is to go.")
        case Change(is_mine_too=True):
            return _("Yours stands below; saved again, it takes the place of theirs.")
    return _("Theirs stands below.")


def _moved(rebased: Rebased, names: _Names) -> Difference:
    is_mine_too = rebased.order.moved_here
    kept = _("Your order stands below; saved again, it takes the place of theirs.")
    return Difference(
        what=_("Order of the body"),
        theirs=[Line(before=_("They moved blocks."))],
        mine=[Line(before=_("You moved blocks too.") if is_mine_too else "–")],
        outcome=kept if is_mine_too else _("Their order stands below."),
        is_mine_too=is_mine_too,
    )
