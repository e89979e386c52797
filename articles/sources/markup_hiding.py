"""What readers of XHTML or NITF would not see of it."""

from __future__ import annotations

from articles.sources.hiding import has_no_size, hides
from articles.sources.markup_text import name_of
from articles.sources.wordlist import wordlist
from articles.sources.xml_tree import Element

UNSEEN = wordlist("script style template comment")


def _is_hidden(element: Element) -> bool:
    style = element.get("style")
    return "hidden" in element.attributes or hides(style) or has_no_size(style)


def cut_hidden(root: Element) -> list[Element]:
    """Takes what is hidden out of a tree, in the order of the document: words that are read as one,
    such as a caption's, are without it then."""
    cut: list[Element] = []
    waiting = [root]
    while waiting:
        element = waiting.pop()
        hidden = [it for it in element.children if name_of(it) in UNSEEN or _is_hidden(it)]
        if hidden:
            gone = set(map(id, hidden))
            element.content[:] = [it for it in element.content if id(it) not in gone]
            cut += hidden
        waiting.extend(reversed(element.children))
    return sorted(cut, key=lambda it: it.start)
