"""Pages that list stories and tell none: a front page or a section's, saved as if it were one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise

from articles.sources.web.facts import Facts
from articles.sources.web.node import HEADINGS, Node
from articles.sources.web.pieces import Span
from articles.sources.web.teasers import Teasers
from articles.sources.web.weight import Weights

FEWEST = 3
# Of boxes that are no articles by their name.
FEWEST_BOXES = 4
# A teaser has a headline, and a sentence or two below it.
LONGEST_TEASER = 700
# With more letters of its own in paragraphs, a page tells something too.
LONGEST_TEXT = 300
# And with more prose beside boxes, wherever it stands.
LONGEST_PROSE = 150
AROUND = frozenset("nav footer aside header form".split())


def is_index(root: Node, weights: Weights, facts: Facts) -> bool:
    """Several teasers, no text beside them, and nobody as the author of the page."""
    if facts.published or facts.authors:
        return False
    return _lists_articles(root, weights) or (not facts.body and _lists_boxes(root, weights, facts))


def _lists_articles(root: Node, weights: Weights) -> bool:
    articles = list(root.find("article"))
    if len(articles) < FEWEST:
        return False
    holders = {one for one, other in pairwise(articles) if other.start < one.end}
    leaves = [node for node in articles if node not in holders]
    if len(leaves) < FEWEST or not all(_is_teaser(node, weights) for node in leaves):
        return False
    beside = sum(weights[node].letters for node in _beside(root.find("p"), leaves, root))
    return beside <= (0 if holders else LONGEST_TEXT)


def _lists_boxes(root: Node, weights: Weights, facts: Facts) -> bool:
    """Boxes and items of lists that each hold one headline with its link."""
    if any(node.get("content") == "article" for node in root.find("meta")):
        return False
    teasers = Teasers(root, weights, facts.identifier)
    boxes = teasers.boxes
    if len(boxes) < FEWEST_BOXES or any(weights[it].letters > LONGEST_TEASER for it in boxes):
        return False
    apart = sum(weights[node].prose for node in (*boxes, *teasers.around))
    return weights[root].prose - apart <= LONGEST_PROSE


def _beside(nodes: Iterable[Node], leaves: Iterable[Node], root: Node) -> Iterable[Node]:
    """Those that stand in no leaf and in no part around the text."""
    apart = _merged(node.span for node in (*leaves, *root.find(*AROUND)))
    starts = [start for start, _ in apart]
    for node in nodes:
        at = bisect_right(starts, node.start) - 1
        if at < 0 or node.start >= apart[at][1]:
            yield node


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _is_teaser(node: Node, weights: Weights) -> bool:
    if weights[node].letters > LONGEST_TEASER:
        return False
    heading = next(node.find(*HEADINGS), None)
    links = [link for link in node.find("a") if link.get("href")]
    if heading is None or not heading.words:
        return False
    inside = [link.words for link in links if heading.start <= link.start < heading.end]
    around = [link for link in links if link.start <= heading.start < link.end]
    return "".join(inside) == heading.words or bool(around)
