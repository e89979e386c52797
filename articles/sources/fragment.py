"""HTML that stands as text in a field of another format, as a tree like that of XML.

No parser of pages: what a fragment leaves open is closed, nothing is moved, no text is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from articles.sources.wordlist import wordlist
from articles.sources.xml_tree import Element

TAG = re.compile(r"<(/?)([A-Za-z][\w:.-]*+)([^<>]*+)>")
ATTRIBUTE = re.compile(
    r"(?<![\w:-])([A-Za-z][\w:-]*+)\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++))"
)
BARE_HIDDEN = re.compile(r"(?<![^\s/])hidden(?![^\s/])", re.IGNORECASE)
COMMENT = re.compile(r"<!--|<[!?]")
COMMENTED = "comment"
DEEPEST = 100
EMPTY = wordlist("area base br col embed hr img input link meta source track wbr")
VERBATIM = wordlist("script style")
# What ends a paragraph that was not closed.
ENDS_PARAGRAPH = wordlist("""
    p div h1 h2 h3 h4 h5 h6 ul ol dl table blockquote figure section article hr pre
""")
SIBLINGS = {"li": "li", "tr": "tr", "td": "td th", "th": "td th", "dt": "dt dd", "dd": "dt dd"}


def fragment(html: str, span: tuple[int, int]) -> Element:
    """The elements of a fragment under one root; all of them have the span of the field."""
    tree = _Fragment(span)
    at = 0
    for start, end, closing, name, attributes in _tags(html):
        tree.text(unescape(html[at:start]))
        at = end
        if closing:
            tree.close(name)
        elif name == COMMENTED:
            tree.comment(attributes)
        elif name:
            tree.open(name, attributes)
    tree.text(unescape(html[at:]))
    return tree.root


def _tags(html: str) -> Iterator[tuple[int, int, bool, str, str]]:
    """Tags with where they begin and end; comments and declarations are all under one name."""
    at = 0
    while (start := html.find("<", at)) >= 0:
        tag = TAG.match(html, start)
        if tag:
            at = tag.end()
            name = tag[2].lower().rpartition(":")[2]
            yield start, at, bool(tag[1]), name, tag[3]
            if name in VERBATIM and not tag[1]:
                at = _after_verbatim(html, at, name)
        elif COMMENT.match(html, start):
            at = _after_comment(html, start)
            yield start, at, False, COMMENTED, html[start:at].strip("<!->?")
        else:
            at = start + 1


def _after_comment(html: str, start: int) -> int:
    mark = "-->" if html.startswith("<!--", start) else ">"
    end = html.find(mark, start)
    return end + len(mark) if end >= 0 else len(html)


def _after_verbatim(html: str, at: int, name: str) -> int:
    """The text of a script is no markup."""
    end = re.compile(f"</{name}", re.IGNORECASE).search(html, at)
    return end.start() if end else len(html)


class _Fragment:
    def __init__(self, span: tuple[int, int]) -> None:
        self._span = span
        self.root = self._element("fragment", {})
        self._open = [self.root]

    def _element(self, name: str, attributes: dict[str, str]) -> Element:
        element = Element(name, "", attributes, self._span[0])
        element.end = self._span[1]
        return element

    def text(self, text: str) -> None:
        if text:
            self._open[-1].content.append(text)

    def comment(self, text: str) -> None:
        element = self._element(COMMENTED, {})
        element.content.append(text)
        self._open[-1].content.append(element)

    def open(self, name: str, attributes: str) -> None:
        self._end_siblings(name)
        found = ATTRIBUTE.finditer(attributes)
        element = self._element(name, {it[1].lower(): unescape(_value(it)) for it in found})
        if BARE_HIDDEN.search(ATTRIBUTE.sub(" ", attributes)):
            element.attributes["hidden"] = ""
        self._open[-1].content.append(element)
        closed = name in EMPTY or attributes.endswith("/")
        if not closed and len(self._open) < DEEPEST:
            self._open.append(element)

    def close(self, name: str) -> None:
        for back, element in enumerate(reversed(self._open[1:]), 1):
            if element.name == name:
                del self._open[-back:]
                return

    def _end_siblings(self, name: str) -> None:
        last = self._open[-1].name
        if last in SIBLINGS.get(name, "").split() or (last == "p" and name in ENDS_PARAGRAPH):
            self._open.pop()


def _value(attribute: re.Match[str]) -> str:
    return attribute[2] or attribute[3] or attribute[4] or ""
