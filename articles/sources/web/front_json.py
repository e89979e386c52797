"""Front matter in JSON, between lines of semicolons or in its own braces."""

from __future__ import annotations

import re

from articles.sources.errors import DocumentRefused
from articles.sources.json_tree import parse_json
from articles.sources.limits import Limits
from articles.sources.web.front_field import Field

DEEPEST = Limits(depth=20)
PLACE = re.compile(r"in line (\d+), column \d+")


def json_fields(block: str, offset: int, name: str, line: int) -> list[Field]:
    """``line`` is that of the document in which the block begins."""
    data = block.encode("utf-8", "replace")
    try:
        root = parse_json(data, name, DEEPEST)
    except DocumentRefused as refusal:
        problem = refusal.reason.removeprefix("it is JSON that cannot be read: ")
        problem = PLACE.sub(lambda found: f"in line {int(found[1]) + line - 1}", problem)
        raise DocumentRefused(name, f"its front matter cannot be read: {problem}") from None
    if root.kind != "object":
        raise DocumentRefused(name, "its front matter has no fields")
    fields, passed, letters = [], 0, 0
    for key, value in root.members:
        # Its name is the first string behind the member before it.
        start = data.find(b'"', passed)
        places = []
        for at in (start, value.end):
            letters += len(data[passed:at].decode("utf-8", "ignore"))
            passed = at
            places.append(offset + letters)
        fields.append(Field.of(key, value, *places))
    return fields
