"""The rows of a table of HTML, with the links and emphasis in their cells."""

from __future__ import annotations

from articles.sources.inline import Inline
from articles.sources.table import Cell, caption_of, row_of, span_of
from articles.sources.web import marks
from articles.sources.web.node import BLOCKS, Node, Text
from articles.sources.web.printed import CONTROLS, printed


def row_in(row: Node, *, heads: bool) -> Inline:
    """A ``tr`` or the caption of a table; ``heads`` when it stands in the table's head. Text that
    stands in the row and in no cell comes first."""
    loose = printed(row, lambda part: part.name in ("td", "th"))[0]
    if row.name == "caption":
        return caption_of(loose)
    cells = [_cell(node, heads=heads) for node in row.find("td", "th") if not marks.is_unseen(node)]
    if loose:
        outside = Inline()
        outside.text(loose)
        cells.insert(0, Cell(text=outside))
    return row_of(cells)


def _cell(node: Node, *, heads: bool) -> Cell:
    text = Inline()
    _add(text, node)
    return Cell(
        text=text,
        heads=heads or node.name == "th",
        columns=span_of(node.get("colspan")),
        rows=span_of(node.get("rowspan")),
    )


def _add(text: Inline, node: Node) -> None:
    """Blocks in a cell become lines of it."""
    for part in node.content:
        if isinstance(part, Text):
            text.text(part.text)
        elif isinstance(part, Node) and part.name not in CONTROLS and not marks.is_unseen(part):
            is_block = part.name in BLOCKS
            if text.plain and (is_block or part.name == "br"):
                text.line_break()
            if part.name != "br":
                text.start("" if is_block else part.name, part.get("href"))
                _add(text, part)
                text.end()
