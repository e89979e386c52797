"""NewsML 1.0 to 1.2 (IPTC), as AFP and others send it: items of nested components.

A component is a text, a picture with its caption and its sizes, or several of these. Items that
are pictures become figures of the only text of a document, else stories that wait at the desk.
"""

from __future__ import annotations

from collections.abc import Iterator

from articles.sources.errors import DocumentRefused
from articles.sources.lexicon import Lexicon
from articles.sources.limits import Limits
from articles.sources.manuscript import Manuscript
from articles.sources.story import Story
from articles.sources.wires.newsml_1_item import NewsItem
from articles.sources.wires.newsml_1_pictures import is_picture
from articles.sources.wires.xml_walk import Walk, parse_wire
from articles.sources.xml_tree import Element


def read_newsml_1(data: bytes, name: str, lexicon: Lexicon, limits: Limits) -> Iterator[Story]:
    root = parse_wire(data, name, limits)
    items = list(root.all("NewsItem"))
    if not items:
        raise DocumentRefused(name, "it is NewsML without a news item in it")
    first = 1
    for number, (item, pictures) in enumerate(_stories(items)):
        manuscript = Manuscript(lexicon, limits, first=first)
        if not number:
            envelope = Walk(manuscript, {})
            envelope.taken |= set(map(id, items))
            envelope.visit(root)
        yield NewsItem(manuscript, item).story(pictures)
        first = manuscript.next


def _stories(items: list[Element]) -> Iterator[tuple[Element, list[Element]]]:
    pictures = [item for item in items if is_picture(item)]
    texts = [item for item in items if not is_picture(item)]
    if len(texts) == 1:
        yield texts[0], pictures
    else:
        yield from ((item, []) for item in items)
