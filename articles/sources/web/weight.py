"""How much of a page's text, prose and pictures each element holds."""

from __future__ import annotations

from dataclasses import dataclass

from articles.sources.web.node import Node, Text

# A run of text this long, outside links, is hardly a menu.
PROSE = 40
NO_WORDS = frozenset("script style template noscript svg head".split())
PICTURES = frozenset({"img", "amp-img"})
FRAMES = frozenset({"iframe", "video", "audio", "object", "embed", "amp-youtube", "amp-iframe"})
# What makes a table's cells parts of a page, and an inline element a container.
SOLID = frozenset(
    "p h1 h2 h3 h4 h5 h6 div ul ol table blockquote figure section article pre dl".split()
)


@dataclass(slots=True)
class Weight:
    letters: int = 0
    prose: int = 0
    pictures: int = 0
    frames: int = 0
    solid: int = 0

    def add(self, other: Weight) -> None:
        self.letters += other.letters
        self.prose += other.prose
        self.pictures += other.pictures
        self.frames += other.frames
        self.solid += other.solid


Weights = dict[Node, Weight]


def weigh(root: Node) -> Weights:
    """The weight of every element, what is in it included."""
    weights: Weights = {}
    order: list[tuple[Node, Node | None]] = []
    waiting: list[tuple[Node, Node | None, bool, bool]] = [(root, None, False, False)]
    while waiting:
        node, parent, linked, silent = waiting.pop()
        linked, silent = linked or node.name == "a", silent or node.name in NO_WORDS
        own = weights[node] = Weight(
            pictures=node.name in PICTURES, frames=node.name in FRAMES, solid=node.name in SOLID
        )
        for part in node.content:
            if isinstance(part, Node):
                waiting.append((part, node, linked, silent))
            elif isinstance(part, Text) and not silent:
                length = len(part.text.strip())
                own.letters += length
                own.prose += length if length >= PROSE and not linked else 0
        order.append((node, parent))
    for node, parent in reversed(order):
        if parent is not None:
            weights[parent].add(weights[node])
    return weights
