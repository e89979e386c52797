"""NewsML-G2 (IPTC): items alone, or several in a message with packages that hold them together.

A picture becomes a figure of the text that links to it, of the one text in its package, or of
the only text of the message; any other is a story of its own that waits at the desk.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from articles.sources.errors import DocumentRefused
from articles.sources.lexicon import Lexicon
from articles.sources.limits import Limits
from articles.sources.manuscript import Manuscript
from articles.sources.story import Story
from articles.sources.wires.g2_item import G2Item
from articles.sources.wires.g2_pictures import PICTURE, TEXT, kind_of
from articles.sources.wires.xml_walk import Walk, parse_wire
from articles.sources.xml_tree import Element

PACKAGE = "it is a package of NewsML-G2: it lists items that stand in other files, and has no story"


def read_newsml_g2(data: bytes, name: str, lexicon: Lexicon, limits: Limits) -> Iterator[Story]:
    root = parse_wire(data, name, limits)
    items = [it for it in root.walk() if it.name == "newsItem"]
    if not items:
        packed = any(it.name == "packageItem" for it in root.walk())
        raise DocumentRefused(name, PACKAGE if packed else "it is NewsML without a news item in it")
    first = 1
    for number, (item, pictures) in enumerate(_stories(root, items)):
        manuscript = Manuscript(lexicon, limits, first=first)
        if not number:
            _envelope(manuscript, root, items)
        yield G2Item(manuscript, item).story(pictures)
        first = manuscript.next


def _envelope(manuscript: Manuscript, root: Element, items: Iterable[Element]) -> None:
    walk = Walk(manuscript, {})
    walk.taken |= set(map(id, items))
    walk.visit(root)


def _stories(root: Element, items: list[Element]) -> Iterator[tuple[Element, list[Element]]]:
    """Each item that is a story, with the pictures that are its own."""
    texts = [it for it in items if kind_of(it) == TEXT]
    owned: dict[int, list[Element]] = {id(text): [] for text in texts}
    owners = _owners(root, texts)
    alone = set()
    for item in items:
        if kind_of(item) != PICTURE:
            continue
        owner = texts[0] if len(texts) == 1 else owners.get(item.get("guid"))
        if owner is None:
            alone.add(id(item))
        else:
            owned[id(owner)].append(item)
    for item in items:
        if id(item) in owned or id(item) in alone or kind_of(item) != PICTURE:
            yield item, owned.get(id(item), [])


def _owners(root: Element, texts: list[Element]) -> dict[str, Element]:
    """The text that each item belongs to: the one that links to it, else the one beside it."""
    owners: dict[str, Element] = {}
    by_name = {text.get("guid"): text for text in texts}
    for package in (it for it in root.walk() if it.name == "packageItem"):
        names = _references(package)
        together = [by_name[name] for name in names if name in by_name]
        if len(together) == 1:
            owners |= dict.fromkeys(names, together[0])
    links = [(name, text) for text in texts for name in _references(text)]
    linked = Counter(name for name, _ in links)
    owners |= {name: text for name, text in links if linked[name] == 1}
    return owners


def _references(element: Element) -> frozenset[str]:
    """The items that an item links to, or that a package holds."""
    links = (it for it in element.walk() if it.name in ("link", "itemRef"))
    named = {it.get(attribute) for it in links for attribute in ("residref", "href")}
    return frozenset(named - {""})
