"""What stands beside the body of a Word document: notes, comments, page headers, properties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from articles.sources.docx.body import Row, items_of
from articles.sources.docx.package import Package, Relation
from articles.sources.docx.paragraph import Paragraph, ParagraphReader
from articles.sources.docx.styles import Styles
from articles.sources.grammar.body import keep_paragraph
from articles.sources.manuscript import Manuscript
from articles.sources.vocabulary import Role
from articles.sources.xml_tree import Element

# Notes of these types are lines that Word draws between text and notes.
RULED = ("separator", "continuationSeparator", "continuationNotice")
PROPERTIES = "core-properties"


class Beside:
    """Hands what is not the body to the manuscript, after the body."""

    def __init__(self, package: Package, styles: Styles, made: Manuscript) -> None:
        self._package = package
        self._styles = styles
        self._made = made
        self._relations = package.relations(package.main)

    def notes(self, referred: Iterable[tuple[str, str]]) -> None:
        """Foot- and endnotes as paragraphs, with the number that stands in the text."""
        found = {}
        for kind in ("footnote", "endnote"):
            for path, note in self._entries(f"{kind}s", kind):
                if note.attributes.get("type") not in RULED:
                    found[kind, note.attributes.get("id", "")] = path, note
        for number, reference in enumerate(referred, 1):
            if reference in found:
                self._note(number, *found.pop(reference))
        for path, note in found.values():
            self._keep(Role.NOT_FOR_PUBLICATION, path, note, "stated-hidden")

    def _note(self, number: int, path: str, note: Element) -> None:
        text = self._text(path, note)
        index = self._made.line(f"[{number}] {text}" * bool(text), self._package.span(path))
        if index >= 0:
            self._made.sheet.mark(index, Role.BODY, "stated-note")
            keep_paragraph(self._made.sheet, index)

    def comments(self) -> None:
        for path, comment in self._entries("comments", "comment"):
            self._keep(Role.NOT_FOR_PUBLICATION, path, comment, "stated-comment")

    def page_headers(self) -> None:
        for kind in ("header", "footer"):
            for path in self._paths(kind):
                if part := self._package.part(path):
                    self._keep(Role.FURNITURE, path, part, "stated-furniture")

    def properties(self) -> None:
        for relation in self._package.relations("").values():
            part = self._package.part(relation.target) if relation.kind == PROPERTIES else None
            for field in part.children if part else ():
                if words := field.text.strip():
                    span = self._package.span(relation.target)
                    self._made.metadata(f"{field.name}: {words}", span)

    def _entries(self, relation: str, name: str) -> Iterator[tuple[str, Element]]:
        for path in self._paths(relation):
            part = self._package.part(path)
            yield from ((path, entry) for entry in (part.all(name) if part else ()))

    def _paths(self, kind: str) -> Iterator[str]:
        found = (it.target for it in self._relations.values() if it.kind == kind and not it.outside)
        yield from dict.fromkeys(found)

    def _keep(self, role: Role, path: str, part: Element, rule: str) -> None:
        self._made.piece(role, self._text(path, part), self._package.span(path), rule)

    def _text(self, path: str, part: Element) -> str:
        """All words of a part, those of tables and boxes too, in one line."""
        relations: Mapping[str, Relation] = {}
        words: list[str] = []
        for item in items_of(part, ParagraphReader(self._styles, relations)):
            if isinstance(item, Row):
                words.append(item.text.plain)
            elif isinstance(item, Paragraph):
                words += [item.text.plain, "".join(item.hidden)]
        return " ".join(" ".join(words).split())
