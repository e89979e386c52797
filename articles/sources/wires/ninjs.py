"""ninjs 1.x, 2.x and 3.x (IPTC News in JSON), and the AP's envelope around it.

1.x names its texts by keys ("body_xhtml"), 2.x and 3.x list them with roles; 3.x writes keys
in camel case, so the case of keys tells nothing. Every key is accounted for; what no rule
knows is metadata.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from articles.sources.errors import DocumentRefused
from articles.sources.json_tree import parse_json
from articles.sources.json_value import Value, leaves
from articles.sources.lexicon import Lexicon
from articles.sources.limits import Limits
from articles.sources.manuscript import Manuscript
from articles.sources.story import Story
from articles.sources.wires.ninjs_item import Item

MOST_LINES = 50_000
MOST_TAGS = 100_000


def read_ninjs(data: bytes, name: str, lexicon: Lexicon, limits: Limits) -> Iterator[Story]:
    envelope, items = _items(parse_json(data, name, limits))
    if not items:
        raise DocumentRefused(name, "it is JSON without a news item in it")
    yield from read_items(data, name, lexicon, limits, envelope, items)


def read_items(
    data: bytes,
    name: str,
    lexicon: Lexicon,
    limits: Limits,
    envelope: Iterable[tuple[str, Value]],
    items: Iterable[Value],
) -> Iterator[Story]:
    """A story an item; what the envelope says is told with the first."""
    if data.count(b"<") > MOST_TAGS:
        raise DocumentRefused(name, f"it has more than {MOST_TAGS:,} tags in its texts")
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    first = 1
    for number, item in enumerate(items):
        manuscript = Manuscript(lexicon, limits, first=first)
        story = Item(item, manuscript).story(encoding, () if number else envelope)
        if manuscript.next > MOST_LINES:
            raise DocumentRefused(name, f"it has more than {MOST_LINES:,} fields")
        if not manuscript.lines:
            raise DocumentRefused(name, "it has no words in it")
        first = manuscript.next
        yield story


def _items(root: Value) -> tuple[Iterable[tuple[str, Value]], list[Value]]:
    """The items of a document, and what its envelope says beside them."""
    if root.kind == "array":
        return (), [item for item in root.items if item.kind == "object"]
    item = root.first("data", "item")
    if not item or item.kind != "object":
        return (), [root] if root.kind == "object" else []
    around = [
        leaf
        for key, value in root.members
        for leaf in leaves(key, value)
        if not (value.start <= item.start and item.end <= value.end)
    ]
    data = root.first("data")
    beside = data.members if data else []
    around += [leaf for key, value in beside if value is not item for leaf in leaves(key, value)]
    return around, [item]
