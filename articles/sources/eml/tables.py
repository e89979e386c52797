"""Tables in messages: most of them only place the parts of the message."""

from __future__ import annotations

from articles.sources.block import make_block
from articles.sources.grammar.desk import is_notice
from articles.sources.grammar.withheld import withholds
from articles.sources.inline import STRUCK, Inline
from articles.sources.web.cells import row_in
from articles.sources.web.marks import is_hidden, is_struck
from articles.sources.web.node import Node

# In a cell: then it is no cell of figures and words.
PARTS = frozenset("table p div h1 h2 h3 h4 h5 h6 ul ol blockquote img hr form section".split())
LONGEST_CELL = 300


def rows_of(table: Node) -> list[Inline]:
    """The rows of a table that has headings; none of one that only places things, or in which
    something is hidden or struck out."""
    nodes = [node for node in table.walk() if node is not table]
    if table.get("role") == "presentation" or not any(node.name == "th" for node in nodes):
        return []
    if any(node.name in PARTS or _is_marked(node) for node in nodes):
        return []
    if any(_is_order(" ".join(cell.text.split())) for cell in table.find("td", "th")):
        return []
    heads = {row for head in table.find("thead") for row in head.children}
    rows = [row_in(row, heads=row in heads) for row in table.find("tr", "caption")]
    return [row for row in rows if row.plain] if len(rows) > 1 else []


def _is_order(cell: str) -> bool:
    """Whether it is long, or keeps words from readers, which the grammar knows in lines."""
    if len(cell) > LONGEST_CELL:
        return True
    fold = make_block(cell, (0,)).fold
    return withholds(fold, begun=True) or is_notice(fold)


def _is_marked(node: Node) -> bool:
    return node.name in STRUCK or is_struck(node) or is_hidden(node)
