"""A printed line: plain text with links, escaped only by the template that prints it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from string import Formatter
from typing import NamedTuple

from django.utils.translation import gettext as _


class Part(NamedTuple):
    text: str
    url: str = ""


Line = tuple[Part, ...]


def text_of(line: Line) -> str:
    return "".join(part.text for part in line)


def filled(sentence: str, **lines: Line) -> Line:
    """A translated sentence with a line at each ``{name}``."""
    parts: list[Part] = []
    for text, name, _spec, _conversion in Formatter().parse(sentence):
        parts += [Part(text)] if text else []
        parts += lines[name] if name else ()
    return tuple(parts)


def listed(lines: Sequence[Line]) -> Line:
    """``A``, ``A and B``, ``A, B and C``."""
    parts: list[Part] = []
    comma, last = Part(_(", ")), Part(_(" and "))
    for number, line in enumerate(lines):
        if number:
            parts.append(last if number == len(lines) - 1 else comma)
        parts += line
    return tuple(parts)


def linked(printed: str, urls: Mapping[str, str]) -> Line:
    """``printed`` to the letter, each whole name of ``urls`` in it a link; the longest name wins.

    Case, kind of apostrophe and width of a space may differ between the line and the name.
    """
    names = sorted((name for name in urls if name.strip()), key=len, reverse=True)
    if not names:
        return (Part(printed),) if printed else ()
    groups = "|".join(f"({_loosely(name)})" for name in names)
    parts, end = [], 0
    for match in re.finditer(rf"(?<!\w)(?:{groups})(?!\w)", printed, re.IGNORECASE):
        parts.append(Part(printed[end : match.start()]))
        parts.append(Part(match[0], urls[names[(match.lastindex or 1) - 1]]))
        end = match.end()
    return tuple(part for part in (*parts, Part(printed[end:])) if part.text)


def _loosely(name: str) -> str:
    words = (re.escape(word) for word in name.replace("’", "'").split())
    return r"\s+".join(words).replace("'", "['’]")
