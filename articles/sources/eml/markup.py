"""A message written in HTML as lines, each a paragraph with its links and emphasis."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.sources.data_uri import is_data
from articles.sources.eml.mail_line import MailLine
from articles.sources.eml.tables import rows_of
from articles.sources.inline import STRUCK, Inline
from articles.sources.limits import Limits
from articles.sources.web.marks import is_hidden, is_struck
from articles.sources.web.node import Hidden, Node, Text
from articles.sources.web.pictures import address, is_icon
from articles.sources.web.places import Places
from articles.sources.web.tree import grow

BLOCKS = frozenset(
    "p div br tr table li ul ol h1 h2 h3 h4 h5 h6 blockquote hr body section article header footer"
    " td center pre figure figcaption".split()
)
INLINE = frozenset("a b strong i em cite".split()) | STRUCK
SILENT = frozenset("script style head title noscript template".split())
QUOTED = re.compile(
    r"gmail_quote|moz-cite-prefix|yahoo_quoted|divRplyFwdMsg|protonmail_quote", re.I
)
SIGNED = re.compile(r"gmail_signature|moz-signature|protonmail_signature", re.I)
DEEPEST = 1000


class Markup:
    """``lines`` are its paragraphs; what its own markup says is quoted, signed or hidden has a
    rule."""

    def __init__(self, span: tuple[int, int], *, quotes_count: bool) -> None:
        self._span = span
        self._quotes_count = quotes_count
        self._rules: list[str] = []
        self._tags: list[str] = []
        self._inline = Inline()
        self._hidden: list[str] = []
        self.lines: list[MailLine] = []

    @classmethod
    def read(cls, text: str, span: tuple[int, int], name: str, *, quotes_count: bool) -> Markup:
        """``quotes_count`` is whether quoted parts are an older message, and no copy passed on."""
        made = cls(span, quotes_count=quotes_count)
        made._walk(grow(text, Places(text, "utf-8"), name, Limits(depth=DEEPEST)))
        made._flush()
        return made

    @property
    def _rule(self) -> str:
        return next(filter(None, self._rules), "")

    def _walk(self, root: Node) -> None:
        """Without recursion, as mail is nested deep."""
        waiting: list[tuple[Node, Iterator[Node | Text | Hidden]]] = [(root, iter(root.content))]
        while waiting:
            node, parts = waiting[-1]
            part = next(parts, None)
            if part is None:
                waiting.pop()
                if waiting:
                    self._end(node)
            elif isinstance(part, Text):
                self._text(part.text)
            elif isinstance(part, Node) and not self._is_table(part):
                self._start(part)
                waiting.append((part, iter(part.content)))

    def _is_table(self, node: Node) -> bool:
        """Takes a table with headings row by row, in the copy itself."""
        if node.name != "table" or self._rule or not (rows := rows_of(node)):
            return False
        self._flush()
        for row in rows:
            line = MailLine(text=row.plain, span=self._span, html=row.html, rule="stated-table")
            self.lines.append(line)
        return True

    def _text(self, text: str) -> None:
        if "stated-hidden" in self._rules and "silent" not in self._rules:
            self._hidden.append(text)
        elif self._rule != "silent":
            self._inline.text(text)

    def _start(self, node: Node) -> None:
        if node.name in BLOCKS:
            self._flush()
        if node.name == "img" and is_data(address(node)) and not (self._rule or is_icon(node)):
            self._flush()
            line = MailLine(text="", span=self._span, html=address(node), rule="stated-picture")
            self.lines.append(line)
        tag = node.name if node.name in INLINE else ""
        tag = "del" if is_struck(node) else tag
        if tag:
            self._inline.start(tag, node.get("href"))
        self._tags.append(tag)
        self._rules.append(self._says(node))

    def _end(self, node: Node) -> None:
        if node.name in BLOCKS:
            self._flush()
        self._rules.pop()
        if self._tags.pop():
            self._inline.end()

    def _says(self, node: Node) -> str:
        about = f"{node.get('class')} {node.get('id')}"
        if node.name in SILENT:
            return "silent"
        if is_hidden(node):
            return "stated-hidden"
        if SIGNED.search(about):
            return "mail-signature"
        quoted = node.name == "blockquote" or QUOTED.search(about)
        return "mail-quoted" if quoted and self._quotes_count else ""

    def _flush(self) -> None:
        text, html = self._inline.plain, self._inline.html
        if text:
            line = MailLine(text=text, span=self._span, html=html, rule=self._rule)
            self.lines += [line, MailLine(text="", span=self._span)]
        if struck := "".join(self._inline.deleted).strip():
            line = MailLine(text=struck, span=self._span, rule=self._rule or "stated-deleted")
            self.lines += [line, MailLine(text="", span=self._span)]
        if hidden := " ".join("".join(self._hidden).split()):
            line = MailLine(text=hidden, span=self._span, rule="stated-hidden")
            self.lines += [line, MailLine(text="", span=self._span)]
            self._hidden.clear()
        self._inline = Inline()
        for tag in filter(None, self._tags):
            self._inline.start(tag)
