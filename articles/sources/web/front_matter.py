"""The block of YAML at the head of a Markdown file, field by field and with its bytes.

Read as a tree of nodes and never built: no tag makes an object, and aliases, with which a few
lines unfold into millions, are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from articles.sources.errors import DocumentRefused

OPENING = re.compile(r"---[ \t]*\r?\n")
CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
KEY = re.compile(r"\s*[\w\"'-][\w \"'-]{0,60}:(?:\s|$)")
LARGEST = 100_000
DEEPEST = 20


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """``start`` and ``end`` count characters of the document; ``texts`` are what it holds, in
    order; ``parts`` are its items, each by its keys, or under "" where it has none."""

    key: str
    start: int
    end: int
    texts: tuple[str, ...]
    parts: tuple[dict[str, str], ...] = ()

    @property
    def text(self) -> str:
        return self.texts[0] if self.texts else ""


def front_matter(text: str, name: str) -> tuple[list[Field], int]:
    """The fields, and where the text after them begins: 0 if there is no such block."""
    opening = OPENING.match(text)
    closing = CLOSING.search(text, opening.end()) if opening else None
    if not opening or not closing or not KEY.match(text, opening.end()):
        return [], 0
    block = text[opening.end() : closing.start()]
    if len(block) > LARGEST:
        raise DocumentRefused(name, f"its front matter has more than {LARGEST:,} characters")
    try:
        return list(_fields(block, opening.end(), name)), closing.end()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = mark.line + 2 if mark else 1
        problem = " ".join((error.problem or "it is no YAML").split())
        reason = f"its front matter cannot be read: {problem}, in line {line}"
        raise DocumentRefused(name, reason) from None
    except (yaml.YAMLError, RecursionError):
        raise DocumentRefused(name, "its front matter cannot be read") from None


def _fields(block: str, offset: int, name: str) -> Iterator[Field]:
    depth = 0
    for event in yaml.parse(block, Loader=yaml.SafeLoader):
        line = event.start_mark.line + 2 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent):
            reason = f"its front matter repeats parts by aliases, in line {line}"
            raise DocumentRefused(name, reason)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise DocumentRefused(name, f"its front matter is nested too deep, in line {line}")
    root = yaml.compose(block, Loader=yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode):
        raise DocumentRefused(name, "its front matter has no fields")
    for key, value in root.value:
        yield Field(
            key=str(key.value).strip(),
            start=offset + key.start_mark.index,
            end=offset + max(value.end_mark.index, key.end_mark.index),
            texts=tuple(_texts(value)),
            parts=tuple(_parts(value)),
        )


def _texts(node: yaml.Node) -> Iterator[str]:
    if isinstance(node, yaml.ScalarNode):
        is_null = node.tag.endswith(":null")
        if not is_null and (text := " ".join(str(node.value).split())):
            yield text
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _texts(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _texts(value)


def _parts(node: yaml.Node) -> Iterator[dict[str, str]]:
    several = node.value if isinstance(node, yaml.SequenceNode) else [node]
    for item in several:
        if isinstance(item, yaml.MappingNode):
            pairs = [(str(key.value).lower(), " ".join(_texts(part))) for key, part in item.value]
        else:
            pairs = [("", " ".join(_texts(item)))]
        yield {key: text for key, text in pairs if text}
