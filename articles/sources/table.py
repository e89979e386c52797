"""Rows of tables: each a line of the account, and HTML of the small schema that bodies have."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from articles.sources.inline import Inline

BEGINS, ENDS = "<table><tbody>", "</tbody></table>"
MOST_SPANNED = 100


@dataclass(frozen=True, kw_only=True, slots=True)
class Cell:
    """``heads`` is true of the name of a column or row; ``columns`` and ``rows`` it spans."""

    text: Inline
    heads: bool = False
    columns: int = 1
    rows: int = 1


def row_of(cells: Sequence[Cell]) -> Inline:
    """A row as a table of its own; ``in_one`` puts such rows together again."""
    plain = " | ".join(filter(None, (cell.text.plain.replace("\n", " ") for cell in cells)))
    row = "".join(map(_html, cells))
    return Inline.made(plain, f"{BEGINS}<tr>{row}</tr>{ENDS}")


def caption_of(text: str) -> Inline:
    """The words over a table, which bodies have as a paragraph above it."""
    return Inline.made(text, f"<strong>{escape(text, quote=False)}</strong>")


def in_one(blocks: Iterable[str]) -> str:
    """HTML of blocks, with rows that follow each other in one table. A row of headings alone
    begins a table, unless one stands above it."""
    parts: list[str] = []
    above = ""
    for html in blocks:
        is_row = html.startswith(BEGINS) and html.endswith(ENDS)
        if is_row and above and (not _heads(html) or _heads(above)):
            parts[-1] = parts[-1].removesuffix(ENDS)
            parts.append(html.removeprefix(BEGINS))
        else:
            parts.append(html)
        above = html if is_row else ""
    return "".join(parts)


def span_of(value: str) -> int:
    return min(int(value), MOST_SPANNED) if value.isdecimal() and len(value) < 5 else 1


def _heads(row: str) -> bool:
    return "<td" not in row


def _html(cell: Cell) -> str:
    tag = "th" if cell.heads else "td"
    columns = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    rows = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    text = cell.text.html or escape(cell.text.plain, quote=False)
    return f"<{tag}{columns}{rows}>{text}</{tag}>"
