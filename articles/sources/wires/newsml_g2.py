"""NewsML-G2 (IPTC): items alone, or several in a message with packages that hold them together.

A picture becomes a figure of the text that links to it, of the one text in its package, or of
the only text of the message; any other is a story of its own that waits at the desk.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from articles.sources.errors import DocumentRefused
from articles.sources.format import Beginning
from articles.sources.lexicon import Lexicon
from articles.sources.limits import Limits
from articles.sources.manuscript import Manuscript
from articles.sources.story import Story
from articles.sources.wires.g2_item import G2Item
from articles.sources.wires.g2_pictures import PICTURE, TEXT, kind_of
from articles.sources.wires.xml_walk import Walk, parse_wire
from articles.sources.xml_tree import Element

ROOTS = ("newsMessage", "newsItem", "packageItem", "newsMessages")


def recognises(beginning: Beginning) -> bool:
    return beginning.root in ROOTS


def read_newsml_g2(data: bytes, name: str, lexicon: Lexicon, limits: Limits) -> Iterator[Story]:
    root = parse_wire(data, name, limits)
    items = [it for it in root.walk() if it.name == "newsItem"]
    if not items:
        raise DocumentRefused(name, "it is NewsML without a news item in it")
    first = 1
    for number, (item, pictures) in enumerate(_stories(root, items)):
        manuscript = Manuscript(lexicon, first=first)
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
    owners: dict[int, list[Element]] = {id(text): [] for text in texts}
    alone = []
    packages = [_references(it) for it in root.walk() if it.name == "packageItem"]
    for item in items:
        if kind_of(item) != PICTURE:
            continue
        owner = _owner(item, texts, packages)
        if owner is None:
            alone.append(item)
        else:
            owners[id(owner)].append(item)
    for item in items:
        if id(item) in owners:
            yield item, owners[id(item)]
        elif item in alone or kind_of(item) not in (TEXT, PICTURE):
            yield item, []


def _owner(
    picture: Element, texts: list[Element], packages: list[frozenset[str]]
) -> Element | None:
    names = {picture.get("guid")} - {""}
    linking = [text for text in texts if names & _references(text)]
    if len(linking) == 1:
        return linking[0]
    for package in packages:
        together = [text for text in texts if text.get("guid") in package]
        if names & package and len(together) == 1:
            return together[0]
    return texts[0] if len(texts) == 1 else None


def _references(element: Element) -> frozenset[str]:
    """The items that an item links to, or that a package holds."""
    links = (it for it in element.walk() if it.name in ("link", "itemRef"))
    named = {it.get(attribute) for it in links for attribute in ("residref", "href")}
    return frozenset(named - {""})
