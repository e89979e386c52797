"""Where paragraphs end in wrapped copy that has neither empty lines nor indentations."""

from __future__ import annotations

from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask, Role

SHOWN = (Role.BODY, Role.CAPTION, Role.UNKNOWN)
UNSURE = "is wrapped, and it is not certain where its paragraphs end"


def ask_about_breaks(sheet: Sheet) -> None:
    """Asked once a document: whoever looks at one such paragraph sees all of them."""
    for index, block in enumerate(sheet.blocks):
        if block.doubted and sheet.role(index) in SHOWN:
            sheet.ask(Ask.UNKNOWN_LINE, index)
            sheet.hold_back(UNSURE)
            return
