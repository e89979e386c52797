"""Front matter in YAML.

Read as a tree of nodes and never built: no tag makes an object, and aliases, with which a few
lines unfold into millions, are refused.
"""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from articles.sources.errors import DocumentRefused
from articles.sources.json_value import Value
from articles.sources.web.front_field import Field

DEEPEST = 20


def yaml_fields(block: str, offset: int, name: str) -> list[Field]:
    try:
        return list(_fields(block, offset, name))
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
    for key, node in root.value:
        start = offset + key.start_mark.index
        end = offset + max(node.end_mark.index, key.end_mark.index)
        yield Field.of(str(key.value), _value(node), start, end)


def _value(node: yaml.Node) -> Value:
    if isinstance(node, yaml.MappingNode):
        made = Value("object", 0)
        made.members = [(str(key.value), _value(part)) for key, part in node.value]
    elif isinstance(node, yaml.SequenceNode):
        made = Value("array", 0)
        made.items = [_value(part) for part in node.value]
    elif node.tag.endswith(":null"):
        made = Value("word", 0, "null")
    else:
        made = Value("string", 0, str(node.value))
    return made
