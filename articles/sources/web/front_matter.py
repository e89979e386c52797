"""The block of fields at the head of a Markdown file: YAML, TOML or JSON.

Between lines of hyphens stands YAML, of plus signs TOML, of semicolons JSON; JSON in its own
braces needs no such lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from json import JSONDecodeError, JSONDecoder

from articles.sources.errors import DocumentRefused
from articles.sources.web.front_field import Field
from articles.sources.web.front_json import json_fields
from articles.sources.web.front_toml import toml_fields
from articles.sources.web.front_yaml import yaml_fields

OPENING = re.compile(r"(---|\+\+\+|;;;)(?:yaml|toml|json)?[ \t]*\r?\n")
CLOSINGS = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*\r?$", re.MULTILINE),
    ";;;": re.compile(r"^;;;[ \t]*\r?$", re.MULTILINE),
}
# How the first line that is no comment begins.
KEYS = {
    "yaml": re.compile(r"\s*[\w\"'-][\w \"'-]{0,60}:(?:\s|$)"),
    "toml": re.compile(r"\s*(?:\[|[\w\"'-][^\n=]*+=)"),
    "json": re.compile(r"\s*\{\s*[\"}]"),
}
NAMES = {"---": "yaml", "+++": "toml", ";;;": "json"}
COMMENT = re.compile(r"\s*#[^\n]*\n")
BRACES = re.compile(r'\{\s*"')
LARGEST = 100_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """Where the fields begin and end, and where the text after them begins."""

    form: str
    start: int
    end: int
    after: int


def begins_with_fields(text: str) -> bool:
    """For a text that may be cut off: the fence has to close in it."""
    return _fenced(text) is not None


def front_matter(text: str, name: str) -> tuple[list[Field], int]:
    """The fields, and where the text after them begins: 0 if there is no such block."""
    block = _fenced(text) or _in_braces(text)
    if not block:
        return [], 0
    inner = text[block.start : block.end]
    if len(inner) > LARGEST:
        raise DocumentRefused(name, f"its front matter has more than {LARGEST:,} characters")
    if block.form == "json":
        line = text.count("\n", 0, block.start) + 1
        return json_fields(inner, block.start, name, line), block.after
    read = toml_fields if block.form == "toml" else yaml_fields
    return read(inner, block.start, name), block.after


def _fenced(text: str) -> Block | None:
    opening = OPENING.match(text)
    closing = CLOSINGS[opening[1]].search(text, opening.end()) if opening else None
    if not opening or not closing:
        return None
    form = opening[0].strip().strip("-+;") or NAMES[opening[1]]
    at = opening.end()
    while comment := COMMENT.match(text, at):
        at = comment.end()
    if not KEYS[form].match(text, at):
        return None
    return Block(form=form, start=opening.end(), end=closing.start(), after=closing.end())


def _in_braces(text: str) -> Block | None:
    """An object that a text goes on behind, in a line of its own."""
    if not BRACES.match(text):
        return None
    try:
        _, end = JSONDecoder(strict=False).raw_decode(text[: LARGEST + 1])
    except (JSONDecodeError, RecursionError):
        return None
    behind = text[end:].lstrip(" \t\r")
    return Block(form="json", start=0, end=end, after=end) if behind[:1] == "\n" else None


def goes_on_behind_fields(text: str) -> bool:
    """Whether a whole text begins with an object in its own braces, and has copy behind it."""
    block = _in_braces(text)
    return block is not None and bool(text[block.after :].strip())
