"""The body of a Word document as a row of paragraphs and rows of tables, text boxes opened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from articles.sources.docx.paragraph import DELETED, Paragraph, ParagraphReader
from articles.sources.docx.styles import Style
from articles.sources.docx.switches import is_on, value
from articles.sources.inline import Inline
from articles.sources.table import Cell, row_of, span_of
from articles.sources.xml_tree import Element

# Of two ways to say the same, the second; and what is no text.
PASSED_OVER = ("Fallback", "sectPr", "tblPr", "tblGrid", "sdtPr", "trPr", "tcPr")


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A table's row: the paragraphs of each cell, and how many columns it spans. ``heads`` is true
    of one that names the columns, ``nested`` of one with a table inside."""

    cells: list[list[Paragraph]]
    columns: list[int]
    heads: bool
    nested: bool

    @property
    def text(self) -> Inline:
        return row_of(
            [
                Cell(text=_lines(cell), heads=self.heads, columns=columns)
                for cell, columns in zip(self.cells, self.columns, strict=True)
            ]
        )


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
            yield Row(
                cells=texts,
                columns=[span_of(value(cell.first("tcPr", "gridSpan"))) for cell in cells],
                heads=is_on(row.first("trPr", "tblHeader")) or (not number and _is_bold(texts)),
                nested=any(child.name == "tbl" for cell in cells for child in cell.walk()),
            )
        else:
            deleted = [p.text.plain for cell in texts for p in cell]
            yield Paragraph(style=Style(), deleted=[" | ".join(deleted)])


def _is_bold(cells: list[list[Paragraph]]) -> bool:
    """Whether all words of a row are."""
    said = [paragraph.text.html for cell in cells for paragraph in cell if paragraph.text.plain]
    return all(html.startswith("<strong>") and html.count("<") == 2 for html in said)


def _lines(cell: list[Paragraph]) -> Inline:
    """A cell's paragraphs, each in a line of its own."""
    said = [paragraph.text for paragraph in cell if paragraph.text.plain]
    html = "<br>".join(text.html or escape(text.plain, quote=False) for text in said)
    return Inline.made(" ".join(text.plain for text in said), html)


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
