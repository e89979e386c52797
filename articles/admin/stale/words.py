"""A field's value in words, a paragraph a line."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.forms import ChoiceField, Field, ModelChoiceField
from django.utils.html import strip_tags
from django_prose_editor.fields import ProseEditorFormField

from articles.admin.stale.raw import Raw
from articles.models import clean_html

ENDS = re.compile(r"</(?:p|h[1-6]|li|blockquote|t[dh])>|<br ?/?>")


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """A paragraph; ``other`` is the part of it that the other side has not."""

    before: str = ""
    other: str = ""
    after: str = ""

    @property
    def text(self) -> str:
        return " ".join(part for part in (self.before, self.other, self.after) if part)


def lines_of(field: Field, raw: Raw) -> list[str]:
    match field:
        case ModelChoiceField():  # of one or of many
            every: Any = field.queryset
            chosen = every.filter(pk__in=[one for one in raw if _is_key(one)])
            text = ", ".join(str(one) for one in chosen)
        case ChoiceField():
            choices: Any = field.choices
            labels = {str(value): str(label) for value, label in choices}
            text = ", ".join(labels.get(one, one) for one in raw)
        case ProseEditorFormField():
            marked = ENDS.sub("\n", clean_html(raw[0]))
            text = html.unescape(strip_tags(marked))
        case _:
            text = " ".join(raw)
    return [line.strip() for line in text.splitlines() if line.strip()]


def _is_key(text: str) -> bool:
    return text.isdecimal() and len(text) < 18


def beside(theirs: Sequence[str], mine: Sequence[str]) -> tuple[list[Line], list[Line]]:
    """Both texts without the beginning and the end that they share, the rest with marks."""
    start, end = _shared(theirs, mine)
    left, right = theirs[start : len(theirs) - end], mine[start : len(mine) - end]
    around = ([Line(before="…")] * bool(start), [Line(before="…")] * bool(end))
    if len(left) == len(right):
        pairs = list(zip(left, right, strict=True))
        sides = [_marked(a, b) for a, b in pairs], [_marked(b, a) for a, b in pairs]
    else:
        sides = _whole(left, right), _whole(right, left)
    first, last = (around[0] + side + around[1] for side in sides)
    return first, last


def _shared(one: Sequence[str], other: Sequence[str]) -> tuple[int, int]:
    """How many items both begin with, and how many of the rest they end with."""
    start = _same(one, other)
    return start, _same(one[start:][::-1], other[start:][::-1])


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))


def _marked(text: str, other: str) -> Line:
    words = text.split()
    start, end = _shared(words, other.split())
    parts = words[:start], words[start : len(words) - end], words[len(words) - end :]
    before, changed, after = map(" ".join, parts)
    return Line(before=before, other=changed, after=after)


def _whole(text: Sequence[str], other: Sequence[str]) -> list[Line]:
    there = set(other)
    return [Line(before=one) if one in there else Line(other=one) for one in text]
