"""Text between the blocks of XHTML or NITF: with its emphasis and links, and rows of tables."""

from __future__ import annotations

from articles.sources.account import Span
from articles.sources.hiding import strikes
from articles.sources.inline import STRUCK, Inline
from articles.sources.table import Cell, row_of, span_of
from articles.sources.xml_tree import Element

STRESSED = {"em": "em", "i": "i", "b": "b", "strong": "strong", "cite": "cite", "a": "a"}


def name_of(element: Element) -> str:
    return element.name.lower()


def is_struck(element: Element) -> bool:
    return name_of(element) in STRUCK or strikes(element.get("style"))


class Run:
    """Text and inline elements that stand together."""

    def __init__(self, span: Span, quoted: bool) -> None:
        self.span = span
        self.inline = Inline()
        if quoted:
            self.inline.start("blockquote")

    def add(self, part: Element | str) -> None:
        _add(self.inline, part)


def _add(run: Inline, part: Element | str) -> None:
    if isinstance(part, str):
        run.text(part)
        return
    name = name_of(part)
    tag = name if name == "br" else STRESSED.get(name, "")
    tag = "del" if is_struck(part) else tag
    run.start(tag, part.get("href"))
    add_all(run, part)
    run.end()


def add_all(run: Inline, element: Element) -> None:
    for part in element.content:
        _add(run, part)


def inline_of(element: Element) -> Inline:
    run = Inline()
    add_all(run, element)
    return run


def row_in(row: Element) -> Inline:
    """Text in a row that stands in no cell comes first."""
    loose = Inline()
    loose.text(" ".join(part for part in row.content if isinstance(part, str)))
    cells = [Cell(text=loose)] if loose.plain else []
    for element in row.children:
        columns, rows = element.get("colspan"), element.get("rowspan")
        cells.append(
            Cell(
                text=inline_of(element),
                heads=name_of(element) == "th",
                columns=span_of(columns),
                rows=span_of(rows),
            )
        )
    return row_of(cells)


def rows_in(table: Element) -> list[Element]:
    """Rows and captions, and whatever else of a table has text of its own."""
    rows: list[Element] = []
    for child in table.children:
        holds_rows = any(name_of(it) == "tr" for it in child.walk() if it is not child)
        rows += rows_in(child) if holds_rows else [child]
    return rows or [table]
