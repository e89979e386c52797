"""The body of a Word document as a row of paragraphs and rows of tables, text boxes opened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from articles.sources.docx.paragraph import DELETED, Paragraph, ParagraphReader
from articles.sources.docx.styles import Style
from articles.sources.xml_tree import Element

# Of two ways to say the same, the second; and what is no text.
PASSED_OVER = ("Fallback", "sectPr", "tblPr", "tblGrid", "sdtPr", "trPr", "tcPr")


@dataclass(frozen=True, slots=True)
class Row:
    """A table's row: the paragraphs of each cell. ``first`` is true of the first in its table."""

    cells: list[list[Paragraph]]
    first: bool

    @property
    def text(self) -> str:
        return " | ".join(" ".join(p.text.plain for p in cell).strip() for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Foreign:
    """A document of another format inside this one."""


Item = Paragraph | Row | Foreign


def items_of(element: Element, reader: ParagraphReader) -> Iterator[Item]:
    for child in element.children:
        if child.name == "p":
            yield from _with_boxes(reader.read(child), reader)
        elif child.name == "tbl":
            yield from _table(child, reader)
        elif child.name == "altChunk":
            yield Foreign()
        elif child.name in DELETED:
            yield Paragraph(style=Style(), deleted=[child.text])
        elif child.name not in PASSED_OVER:
            yield from items_of(child, reader)


def _with_boxes(paragraph: Paragraph, reader: ParagraphReader) -> Iterator[Item]:
    yield paragraph
    for box in paragraph.boxes:
        yield from items_of(box, reader)


def _table(table: Element, reader: ParagraphReader) -> Iterator[Item]:
    """Row by row; a table of one column is a frame, and what is in it stands for itself."""
    rows = [(row, list(_nearest(row, "tc"))) for row in _nearest(table, "tr")]
    if all(len(cells) < 2 for _, cells in rows):
        for cell in (cell for _, cells in rows for cell in cells):
            yield from items_of(cell, reader)
        return
    for number, (row, cells) in enumerate(rows):
        texts = [list(_paragraphs(cell, reader)) for cell in cells]
        if row.first("trPr", "del") is None:
            yield Row(texts, first=number == 0)
        else:
            deleted = [p.text.plain for cell in texts for p in cell]
            yield Paragraph(style=Style(), deleted=[" | ".join(deleted)])


def _paragraphs(cell: Element, reader: ParagraphReader) -> Iterator[Paragraph]:
    """The paragraphs of a cell, those of tables inside it too."""
    for item in items_of(cell, reader):
        if isinstance(item, Row):
            yield from (paragraph for inner in item.cells for paragraph in inner)
        elif isinstance(item, Paragraph):
            yield item


def _nearest(element: Element, name: str) -> Iterator[Element]:
    """The elements of a name in it, but not those in a table inside it."""
    for child in element.children:
        if child.name == name:
            yield child
        elif child.name not in ("tbl", *PASSED_OVER):
            yield from _nearest(child, name)
