"""Front matter in TOML."""

from __future__ import annotations

import re
import tomllib
from contextlib import suppress
from datetime import datetime
from itertools import pairwise
from typing import Any

from articles.sources.errors import DocumentRefused
from articles.sources.json_value import Value
from articles.sources.web.front_field import Field

# A line that gives a field, or the name of a table.
LINE = re.compile(r"^[ \t]*(?:\[{1,2}[ \t]*)?([\w-]+|\"[^\"\n]{1,60}\"|'[^'\n]{1,60}')", re.M)
PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)\Z")
# Of the dots in one name, as each makes a table in a table.
MOST_DOTS = 20
DEEPEST = 20
MOMENT = re.compile(r"\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d:\d\d[\d.]*(?:[Zz]|[+-]\d\d:\d\d)?)?")


def toml_fields(block: str, offset: int, name: str) -> list[Field]:
    if any(map(_is_deep, block.split("\n"))):
        raise DocumentRefused(name, "its front matter is nested too deep")
    try:
        found: dict[str, Any] = tomllib.loads(block.replace("\r\n", "\n"), parse_float=str)
    except tomllib.TOMLDecodeError as error:
        raise DocumentRefused(name, _reason(str(error), block)) from None
    except (RecursionError, ValueError):
        raise DocumentRefused(name, "its front matter cannot be read") from None
    starts = _starts(block, found)
    values = _Values(block, name)
    return [
        Field.of(key, values.of(value), offset + starts[key][0], offset + starts[key][1])
        for key, value in found.items()
    ]


def _is_deep(line: str) -> bool:
    name = line.partition("=")[0].strip(" \t[]")
    return name.count(".") > MOST_DOTS and " " not in name


def _reason(problem: str, block: str) -> str:
    place = PLACE.search(problem)
    line = int(place[1]) + 1 if place and place[1] else block.count("\n") + 1
    said = PLACE.sub("", problem).rstrip(".")
    return f"its front matter cannot be read: {said[:1].lower()}{said[1:]}, in line {line}"


def _starts(block: str, found: dict[str, Any]) -> dict[str, tuple[int, int]]:
    """From where each field of the first level is first named to where the next one is."""
    starts: dict[str, int] = {}
    for line in LINE.finditer(block):
        key = line[1].strip("\"'")
        if key in found:
            starts.setdefault(key, line.start())
    places = sorted(starts.values())
    ends = dict(pairwise([*places, len(block)]))
    whole = 0, len(block.rstrip())
    cut = {key: (at, at + len(block[at : ends[at]].rstrip())) for key, at in starts.items()}
    return {key: cut.get(key, whole) for key in found}


class _Values:
    """Made of what the library built; moments are as they were written."""

    def __init__(self, block: str, name: str) -> None:
        self._name = name
        self._written: dict[object, str] = {}
        for found in MOMENT.finditer(block):
            with suppress(ValueError):
                self._written.setdefault(datetime.fromisoformat(found[0]), found[0])

    def of(self, given: Any, depth: int = 0) -> Value:
        if depth > DEEPEST:
            raise DocumentRefused(self._name, "its front matter is nested too deep")
        if isinstance(given, dict):
            made = Value("object", 0)
            made.members = [(key, self.of(part, depth + 1)) for key, part in given.items()]
        elif isinstance(given, list):
            made = Value("array", 0)
            made.items = [self.of(part, depth + 1) for part in given]
        else:
            made = Value("string", 0, self._text(given))
        return made

    def _text(self, given: object) -> str:
        if isinstance(given, bool):
            return str(given).lower()
        return self._written.get(given, str(given)) if isinstance(given, datetime) else str(given)
