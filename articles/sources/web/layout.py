"""Where on a page its story stands: what holds it, and what holds its body."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from articles.sources.folding import fold
from articles.sources.web import marks
from articles.sources.web.facts import Facts
from articles.sources.web.node import HEADINGS, Node, Text
from articles.sources.web.weight import Weights

HOLDERS = (
    {"entry", "content"}, {"post", "content"}, {"article", "body"}, {"article", "content"},
    {"story", "body"}, {"story", "content"}, {"content", "body"}, {"post", "body"},
    {"field", "body"}, {"gh", "content"}, {"article", "text"}, {"body", "copy"},
    {"blog", "item", "content"}, {"single", "content"}, {"articlebody"}, {"storybody"},
    {"article", "main"}, {"story", "text"}, {"rich", "text"}, {"page", "content"},
)  # fmt: skip
CHROME = frozenset({"nav", "footer", "aside", "header", "form"})
MANY_LINKS = 25
# How much of the prose a holder has to have, to be the one.
MOST = 0.5
SHORT_HEADLINE = 3
LONGEST_HEADING = 160
# Of a story, and more than a teaser has.
FEWEST_PARAGRAPHS, FEWEST_WORDS = 3, 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Layout:
    """``start`` and ``end`` are the bytes from the headline to the end of the story; ``body`` is
    what holds its paragraphs alone, if the page says so. ``known`` is false for a page that does
    not say where its story stands."""

    start: int
    end: int
    headline: Node | None
    body: Node | None
    known: bool
    chrome: bool


def layout_of(root: Node, weights: Weights, facts: Facts) -> Layout:
    story = _story(root, weights)
    body = _best(
        (node for node in (story or root).walk() if _is_body(node)),
        weights,
        weights[story or root].prose,
    )
    holder = story or body
    headline = _headline(root, holder, weights, facts)
    page = next(root.find("body"), root)
    start, end = holder.span if holder else page.span
    if headline is not None and headline.start < start:
        start = _header_of(root, headline, start)
    return Layout(
        start=start,
        end=end,
        headline=headline,
        body=body,
        known=holder is not None,
        chrome=_has_chrome(root),
    )


def _story(root: Node, weights: Weights) -> Node | None:
    """The article, or what the page calls its main part, with most of the prose."""
    whole = weights[root].prose
    return (
        _best(filter(_is_article, root.walk()), weights, whole)
        or _best(filter(_is_main, root.walk()), weights, whole)
    )  # fmt: skip


def other_story(root: Node, layout: Layout) -> Node | None:
    """An article beside that of the layout with a title of the first rank and several paragraphs
    of its own: a teaser has neither."""
    for node in root.walk():
        beside = node.start >= layout.end or node.end <= layout.start
        if not beside or not _is_article(node) or marks.is_furniture(node):
            continue
        paragraphs = sum(len(part.words.split()) >= FEWEST_WORDS for part in node.find("p"))
        if any(node.find("h1")) and paragraphs >= FEWEST_PARAGRAPHS:
            return node
    return None


def _best(nodes: Iterable[Node], weights: Weights, whole: int) -> Node | None:
    """The outermost of those with most of the prose."""
    best = max(nodes, key=lambda node: weights[node].prose, default=None)
    if best is None or weights[best].prose < MOST * whole or not weights[best].letters:
        return None
    return best


def _is_article(node: Node) -> bool:
    kind = node.get("itemtype").rpartition("/")[2].lower()
    return node.name == "article" or kind.endswith(("article", "blogposting"))


def _is_main(node: Node) -> bool:
    return node.name == "main" or node.get("role").lower() == "main"


def _is_body(node: Node) -> bool:
    if node.name in HEADINGS or node.name in ("p", "body", "html", "a", "span"):
        return False
    if marks.property_of(node) in ("articlebody", "articletext"):
        return True
    names = [*node.get("class").split()[:40], node.get("id")]
    for name in names:
        parts = {part.lower() for part in marks.WORD.findall(name[:80])}
        if any(holder <= parts for holder in HOLDERS):
            return True
    return False


def _headline(root: Node, holder: Node | None, weights: Weights, facts: Facts) -> Node | None:
    """The heading of the story: the one whose words the page gives as its title; else the first
    of the first rank that stands in the story or before it, and is not the name of the site."""
    ranked = [node for node in root.find("h1") if _is_seen(node, weights)]
    stated = _words(facts.headline or facts.title)
    inside = [node for node in ranked if holder and holder.start <= node.start < holder.end]
    before = [node for node in ranked if holder is None or node.start < holder.start]
    candidates = inside + list(reversed(before)) if holder else ranked
    if stated:
        prose = _first_prose(root)
        others = root.find("h2", "h3", "b", "strong", "font")
        for node in [*candidates, *(node for node in others if node.start < prose)]:
            if _alike(_words(node.words), stated):
                return node
    for node in candidates:
        words = _words(node.words)
        is_site = bool(words) and words == _words(facts.site)
        if not is_site and not (facts.headline and len(words) <= SHORT_HEADLINE):
            return node
    return None


def _first_prose(root: Node) -> int:
    """Where the first run of text stands that is no heading."""
    for node in root.walk():
        for part in node.content:
            if isinstance(part, Text) and len(part.text.strip()) > LONGEST_HEADING:
                return part.start
    return root.end


def _is_seen(node: Node, weights: Weights) -> bool:
    return bool(node.words) and not marks.is_hidden(node)


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(text).text.casefold().replace("'", "").split())


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two titles share most of their words."""
    least = min(len(one), len(other))
    return least > 0 and len(one & other) >= max(0.6 * least, 0.4 * max(len(one), len(other)))


def _header_of(root: Node, headline: Node, end: int) -> int:
    """Where the header of a headline begins, that has no part of the story's text in it."""
    start = headline.start
    node: Node | None = root
    while node is not None:
        inner = next((c for c in node.children if c.start <= headline.start < c.end), None)
        if inner is not None and inner.end <= end and inner.name in ("header", "div", "section"):
            return inner.start if not _holds_menu(inner) else start
        node = inner
    return start


def _holds_menu(node: Node) -> bool:
    return any(part.name in ("nav", "form") for part in node.walk())


def _has_chrome(root: Node) -> bool:
    links = 0
    for node in root.walk():
        links += node.name == "a"
        if node.name in CHROME or links > MANY_LINKS:
            return True
    return False
