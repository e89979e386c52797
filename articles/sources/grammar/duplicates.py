"""The same words twice in one document: one copy is kept, both lines are accounted for."""

from __future__ import annotations

from articles.sources.sheet import Sheet
from articles.sources.story import Figure
from articles.sources.vocabulary import Role

FEWEST_WORDS = 8


def mark_duplicates(sheet: Sheet) -> None:
    """A figure whose caption stood before; a block that repeats a caption or a paragraph."""
    _drop_second_figures(sheet)
    seen: dict[str, int] = {}
    captions = {
        figure.caption.casefold()
        for figure in sheet.body.values()
        if isinstance(figure, Figure) and " " in figure.caption
    }
    for index in sheet.still_open():
        block = sheet.blocks[index]
        low = block.text.casefold()
        if low in captions:
            sheet.mark(index, Role.DUPLICATE, "caption-again")
        elif block.words < FEWEST_WORDS:
            continue
        elif low in seen and block.stops:
            sheet.mark(index, Role.DUPLICATE, "paragraph-again")
        else:
            seen[low] = index


def _drop_second_figures(sheet: Sheet) -> None:
    kept: dict[str, tuple[int, Figure]] = {}
    for index in sorted(sheet.body):
        figure = sheet.body[index]
        if not isinstance(figure, Figure) or not figure.caption:
            continue
        caption = figure.caption.casefold()
        if caption not in kept:
            kept[caption] = (index, figure)
            continue
        first, earlier = kept[caption]
        if figure.credit_line and not earlier.credit_line:
            first, index = index, first
            kept[caption] = (first, figure)
        del sheet.body[index]
        sheet.marks[index] = (Role.DUPLICATE, "caption-again")
