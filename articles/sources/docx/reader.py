from __future__ import annotations

from collections.abc import Iterator, Sequence

from articles.sources.block import make_block
from articles.sources.docx.body import Foreign, Item, Row, items_of
from articles.sources.docx.figures import Figures
from articles.sources.docx.notes import Beside
from articles.sources.docx.package import Package
from articles.sources.docx.paragraph import Paragraph, ParagraphReader
from articles.sources.docx.styles import Part, Styles, ordered_lists
from articles.sources.errors import DocumentRefused
from articles.sources.grammar.body import keep_paragraph
from articles.sources.grammar.prose import is_prose
from articles.sources.lexicon import Lexicon
from articles.sources.limits import Limits
from articles.sources.manuscript import Manuscript
from articles.sources.steps import TYPED_STEPS
from articles.sources.story import Story
from articles.sources.vocabulary import Ask, Role
from articles.sources.xml_tree import Element

READER_VERSION = "docx-1"
MOST_PARAGRAPHS = 50_000
CHANGES = ("ins", "del", "moveFrom", "moveTo")


def read_docx(data: bytes, name: str, lexicon: Lexicon, limits: Limits) -> tuple[Story, ...]:
    """A Word document as a Story; DocumentRefused when it is damaged, locked or without words.

    Styles say what a paragraph is; what has none of a known name is read by the line grammar.
    Text that tracked changes inserted is kept, text that they deleted is not. Foot- and endnotes
    follow the body under the numbers that "[1]" in the text refers to. A piece's span is that of
    the packed file inside the document that it stands in.
    """
    package = Package(data, name, limits)
    main = package.part(package.main)
    if main is None:
        raise DocumentRefused(name, "it is named a Word document, but there is no text in it")
    return (Writer(package, main, lexicon).story(),)


class Writer:
    def __init__(self, package: Package, main: Element, lexicon: Lexicon) -> None:
        self._package = package
        self._styles = Styles.of(self._related("styles"))
        self._ordered = ordered_lists(self._related("numbering"))
        self._span = package.span(package.main)
        self._changes = sum(it.name in CHANGES and "author" in it.attributes for it in main.walk())
        reader = ParagraphReader(self._styles, package.relations(package.main))
        self._items = list(items_of(main, reader))
        if len(self._items) > MOST_PARAGRAPHS:
            reason = f"it has {len(self._items):,} paragraphs; at most {MOST_PARAGRAPHS:,} are read"
            raise DocumentRefused(package.name, reason)
        self._made = Manuscript(lexicon)
        self._notes: list[tuple[str, str]] = []
        self._not_read: list[str] = []
        self._struck = False

    def _related(self, kind: str) -> Element | None:
        relations = self._package.relations(self._package.main).values()
        found = (it.target for it in relations if it.kind == kind and not it.outside)
        return next(map(self._package.part, found), None)

    def story(self) -> Story:
        headline = _headline_of(self._items)
        figures = Figures(self._items, self._made, self._package, self._span)
        for at, item in enumerate(self._items):
            if isinstance(item, Row):
                self._row(item, figures)
            elif isinstance(item, Foreign):
                self._not_read.append("a document of another format inside it")
            elif figures.took(at):
                self._not_shown(item)
            else:
                self._paragraph(item, at == headline)
                figures.after(at, item, alone=not item.text.plain)
        if not any(map(str.isalpha, "".join(line.text for line in self._made.lines))):
            raise DocumentRefused(self._package.name, "it has no words in it")
        self._beside()
        for text in self._not_read:
            self._made.ask(Ask.NOT_READ, -1, text=text)
        return self._made.story(
            reader=READER_VERSION,
            encoding="utf-8",
            steps=TYPED_STEPS,
            pictures=figures.pictures,
            hold=self._asked_about_changes(),
        )

    def _paragraph(self, paragraph: Paragraph, is_headline: bool) -> None:
        made, span, text = self._made, self._span, paragraph.text
        part = Part.TITLE if is_headline else paragraph.style.part
        match part:
            case Part.TITLE:
                made.headline(text.plain, span)
            case Part.STANDFIRST:
                made.standfirst(text.plain, span)
            case Part.KICKER:
                made.kicker(text.plain, span)
            case Part.BYLINE:
                made.byline(text.plain, span)
            case Part.HEADING:
                made.subhead(text.plain, span)
            case Part.PULL_QUOTE:
                made.pull_quote(text.plain, span)
            case Part.QUOTE:
                made.paragraph(text.within("blockquote"), span)
            case Part.CONTENTS:
                made.piece(Role.FURNITURE, text.plain, span, "stated-furniture")
            case _ if paragraph.list_id:
                list_tag = "ol" if paragraph.list_id in self._ordered else "ul"
                made.paragraph(text.within(list_tag, "li"), span)
            case _:
                made.line(text.plain, span, text.html)
        self._not_shown(paragraph)

    def _not_shown(self, paragraph: Paragraph) -> None:
        hold, span = Role.NOT_FOR_PUBLICATION, self._span
        self._made.piece(hold, "".join(paragraph.deleted), span, "stated-deleted")
        self._made.piece(hold, "".join(paragraph.hidden), span, "stated-hidden")
        self._struck = self._struck or paragraph.struck
        self._notes += paragraph.notes
        self._not_read += ["a chart or diagram"] * paragraph.drawn

    def _row(self, row: Row, figures: Figures) -> None:
        text = row.text
        index = self._made.line(text.plain, self._span, text.html)
        if index >= 0:
            self._made.sheet.mark(index, Role.BODY, "stated-table")
            keep_paragraph(self._made.sheet, index)
            if row.nested:
                self._made.ask(Ask.TABLE, index)
        for paragraph in (paragraph for cell in row.cells for paragraph in cell):
            self._not_shown(paragraph)
            figures.show(paragraph.pictures)

    def _beside(self) -> None:
        beside = Beside(self._package, self._styles, self._made)
        beside.notes(self._notes)
        beside.comments()
        beside.page_headers()
        beside.properties()

    def _asked_about_changes(self) -> str:
        if not self._changes and self._struck:
            self._made.ask(Ask.TRACKED_CHANGES, -1, text="text that is struck out")
            return "has text that is struck out"
        if not self._changes:
            return ""
        count = f"{self._changes} tracked change{'s' * (self._changes > 1)}"
        self._made.ask(Ask.TRACKED_CHANGES, -1, text=count)
        return f"has {count} that nobody has accepted"


def _headline_of(items: Sequence[Item]) -> int:
    """The first title; else the first heading, unless the story began before it. -1 for none."""
    paragraphs = [(at, it) for at, it in enumerate(items) if isinstance(it, Paragraph)]
    for at, paragraph in paragraphs:
        if paragraph.style.part is Part.TITLE and paragraph.text.plain:
            return at
    for at, paragraph in _before_prose(paragraphs):
        if paragraph.style.part is Part.HEADING and paragraph.text.plain:
            return at
    return -1


def _before_prose(paragraphs: Sequence[tuple[int, Paragraph]]) -> Iterator[tuple[int, Paragraph]]:
    for at, paragraph in paragraphs:
        text = paragraph.text.plain
        if text and paragraph.style.part is Part.TEXT and is_prose(make_block(text, ())):
            return
        yield at, paragraph
