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

ENDS = re.compile(r"</(?:p|h[1-6]|li|blockquote)>|<br ?/?>")


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    text: str
    is_other: bool  # the other side has it not


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
    """Both texts without the beginning and the end that they share."""
    start = _shared(theirs, mine)
    end = _shared(theirs[start:][::-1], mine[start:][::-1])
    return _marked(theirs, mine, start, end), _marked(mine, theirs, start, end)


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))


def _marked(text: Sequence[str], other: Sequence[str], start: int, end: int) -> list[Line]:
    there = set(other)
    middle = [Line(text=one, is_other=one not in there) for one in text[start : len(text) - end]]
    left_out = Line(text="…", is_other=False)
    return [left_out] * bool(start) + middle + [left_out] * bool(end)
