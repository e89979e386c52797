"""The boxes of a page that each announce one story: its headline as a link, and little more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from articles.sources.web import marks
from articles.sources.web.node import HEADINGS, Node, Text
from articles.sources.web.other_stories import host_of, leads_on
from articles.sources.web.weight import Weights

AROUND = frozenset("nav footer aside header form".split())
BOXES = frozenset("div li section article td".split())
# A teaser has no more paragraphs, headings and boxes in its headline or item.
MOST_PARTS = 20
# An item that begins with a shorter link is an entry of a menu.
SHORTEST_TITLE = 15


class Teasers:
    """``boxes`` are the largest around each headline that is a link, if it is the only one there.

    Parts ``around`` the text announce stories on pages of stories too: what is in them is none.
    ``address`` is that of the page; without it, it is of the site that most headlines lead to.
    """

    def __init__(self, root: Node, weights: Weights, address: str) -> None:
        self._weights = weights
        self.around: list[Node] = []
        self._parents: dict[Node, Node] = {}
        self._part(root)
        links = {node: link for node in self._parents if (link := self._link(node))}
        hosts = Counter(map(host_of, links.values()))
        host = host_of(address) or max(hosts, key=lambda it: hosts[it], default="")
        self.boxes = self._boxes([node for node, link in links.items() if leads_on(link, host)])

    def _part(self, root: Node) -> None:
        waiting = [root]
        while waiting:
            node = waiting.pop()
            for part in node.children:
                if part.name in AROUND or marks.is_furniture(part):
                    self.around.append(part)
                else:
                    self._parents[part] = node
                    waiting.append(part)

    def _boxes(self, titles: list[Node]) -> list[Node]:
        held: Counter[Node] = Counter()
        for title in titles:
            held.update(self._with_parents(title))
        found: dict[Node, None] = {}
        for title in titles:
            alone = [node for node in self._with_parents(title) if held[node] < 2]
            boxes = [node for node in alone if node.name in BOXES]
            if boxes:
                found[boxes[-1]] = None
        return list(found)

    def _with_parents(self, node: Node) -> Iterator[Node]:
        yield node
        while node in self._parents:
            node = self._parents[node]
            yield node

    def _link(self, node: Node) -> str:
        """Where a headline leads that is all link; ``""`` for any other element."""
        if self._weights[node].solid > MOST_PARTS:
            return ""
        if node.name == "li":
            return _link_of_item(node)
        if node.name not in HEADINGS or node.name == "h1" or not node.words:
            return ""
        inside = list(_links(node))
        if "".join(link.words for link in inside) == node.words:
            return inside[0].get("href")
        around = (up for up in self._with_parents(node) if up.name == "a" and up.get("href"))
        return next((link.get("href") for link in around), "")


def _link_of_item(item: Node) -> str:
    """Where an item of a list leads that begins with a headline."""
    parts = [p for p in item.content if not isinstance(p, Text) or p.text.strip()]
    first = parts[0] if parts else None
    if not isinstance(first, Node) or any(item.find(*HEADINGS)):
        return ""
    link = next(_links(first), None)
    if link is None or link.words != first.words or len(link.words) < SHORTEST_TITLE:
        return ""
    return link.get("href")


def _links(node: Node) -> Iterator[Node]:
    return (link for link in node.find("a") if link.get("href"))
