"""A body given as plain text: its paragraphs, put together again where lines were wrapped."""

from __future__ import annotations

from articles.sources.account import Span
from articles.sources.blocks import make_blocks
from articles.sources.lines import SourceLine
from articles.sources.manuscript import Manuscript


def add_plain(manuscript: Manuscript, text: str, span: Span) -> None:
    lines = [SourceLine(number, 0, 0, line) for number, line in enumerate(text.splitlines(), 1)]
    for block in make_blocks(lines):
        manuscript.paragraph(block.text, span)
