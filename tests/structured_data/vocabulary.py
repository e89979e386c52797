"""Checks JSON-LD against schema.org's own lists: types, their properties, the types of values."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

VOCABULARY = json.loads((Path(__file__).parent / "schemaorg.json").read_text())
TYPES = VOCABULARY["types"]
ENUMERATIONS = VOCABULARY["enumerations"]
# What schema.org defines for actions beside properties: https://schema.org/docs/actions.html
INPUT = re.compile(r"[a-z-]+-input")


def faults(node: dict[str, Any], place: str = "", role_of: str = "") -> Iterator[str]:
    """``role_of`` is the property in which a Role stands: its object has it once more."""
    kind = node.get("@type", "")
    if kind not in TYPES:
        yield f"{place}: no type {kind!r}"
        return
    allowed = properties(kind)
    for name, value in node.items():
        if name.startswith("@") or INPUT.fullmatch(name):
            continue
        here = f"{place}/{kind}.{name}"
        if name not in allowed and name != role_of:
            yield f"{here}: no such property"
            continue
        ranges = allowed.get(name, ["Person", "Organization"])
        for one in value if isinstance(value, list) else [value]:
            yield from _value(one, ranges, here, name)


def properties(kind: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for it in (kind, *TYPES[kind]["is"]):
        found |= TYPES[it]["properties"]
    return found


def _value(value: Any, ranges: list[str], place: str, name: str) -> Iterator[str]:
    if isinstance(value, dict):
        kind = value.get("@type", "")
        if kind == "Role":
            yield from faults(value, place, role_of=name)
            return
        if not {kind, *TYPES.get(kind, {"is": []})["is"]} & set(ranges):
            yield f"{place}: {kind} is none of {ranges}"
        yield from faults(value, place)
    elif not any(_fits(value, it) for it in ranges):
        yield f"{place}: {value!r} is none of {ranges}"


def _fits(value: Any, kind: str) -> bool:
    if isinstance(value, bool):
        return kind == "Boolean"
    if isinstance(value, int):
        return kind in ("Integer", "Number")
    match kind:
        case "Text":
            return bool(value.strip())
        case "URL":
            return _is_address(value)
        case "Date":
            return _parses(date, value)
        case "DateTime":
            return _parses(datetime, value) and datetime.fromisoformat(value).tzinfo is not None
        case "Distance":
            return bool(re.fullmatch(r"\d+ \w+", value))
    members = ENUMERATIONS.get(kind, [])
    return value in [f"https://schema.org/{member}" for member in members]


def _is_address(value: str) -> bool:
    parts = urlsplit(value)
    return bool(parts.scheme in ("http", "https") and parts.netloc) and value.isascii()


def _parses(kind: type[date], value: str) -> bool:
    try:
        kind.fromisoformat(value)
    except ValueError:
        return False
    return True
