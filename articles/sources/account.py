"""The account of a structured document: every piece of it a line, with its part in the story."""

from __future__ import annotations

from articles.sources.block import make_block
from articles.sources.lexicon import Lexicon
from articles.sources.lines import SourceLine
from articles.sources.printable import printable
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask, Role

Span = tuple[int, int]


class Account:
    """Lines are numbered from ``first``. Methods return the index of the piece in ``sheet``, or -1
    for text that is blank."""

    def __init__(self, lexicon: Lexicon, *, first: int = 1) -> None:
        self.sheet = Sheet([], lexicon)
        self.lines: list[SourceLine] = []
        self.first = first

    @property
    def next(self) -> int:
        """The number that the line after this story's last has."""
        return self.first + len(self.lines)

    def line(self, text: str, span: Span, html: str = "") -> int:
        """A piece that says nothing of itself."""
        text = text.strip()
        if not text:
            return -1
        number = self.next
        self.lines.append(SourceLine(number, span[0], span[1], printable(text)))
        index = self.sheet.add(make_block(" ".join(text.split("\n")), (number,)))
        if html:
            self.sheet.html[index] = html
        return index

    def piece(self, role: Role, text: str, span: Span, rule: str = "stated") -> int:
        """A piece of a known role, kept in the account alone: metadata, furniture and the like."""
        index = self.line(text, span)
        if index >= 0:
            self.sheet.mark(index, role, rule)
        return index

    def deleted(self, text: str, span: Span) -> int:
        """What is struck out: not for readers, and asked once a document."""
        index = self.piece(Role.NOT_FOR_PUBLICATION, " ".join(text.split()), span, "stated-deleted")
        if index >= 0 and all(it.kind is not Ask.TRACKED_CHANGES for it in self.sheet.questions):
            self.sheet.ask(Ask.TRACKED_CHANGES, index)
        return index

    def metadata(self, text: str, span: Span) -> int:
        return self.piece(Role.METADATA, text, span, "stated-field")

    def ask(self, kind: Ask, index: int, proposal: str = "", text: str | None = None) -> None:
        self.sheet.ask(kind, max(index, 0), proposal, text)
