"""Captions and credits that an editor told, as figures."""

from __future__ import annotations

from articles.sources.grammar.caption_credit import find_credit
from articles.sources.grammar.credit_line import attribute
from articles.sources.grammar.figures import keep_figure
from articles.sources.sheet import Sheet
from articles.sources.story import Figure
from articles.sources.vocabulary import Role


def keep_told_caption(sheet: Sheet, index: int) -> None:
    """With the credit at its end, or with one beside it that was told too."""
    block = sheet.blocks[index]
    credit = next((at for at in (index + 1, index - 1) if _is_free_credit(sheet, at)), -1)
    found = find_credit(block.fold, sheet.lexicon)
    if credit >= 0:
        other = sheet.blocks[credit]
        lines = tuple(sorted(block.lines + other.lines))
        attribution = attribute(other.fold, sheet.lexicon)
        keep_figure(sheet, index, block.text, other.text, attribution, lines, other)
    elif found:
        printed = block.printed(found.begins, found.stop)
        caption = block.printed(found.start, found.end)
        keep_figure(sheet, index, caption, printed, found.attribution, block.lines, block)
    else:
        figure = Figure(caption=block.text, credit_line="", credits=(), lines=block.lines)
        sheet.body[index] = figure


def _is_free_credit(sheet: Sheet, at: int) -> bool:
    if sheet.role(at) is not Role.CREDIT or sheet.rule(at) != "told":
        return False
    lines = set(sheet.blocks[at].lines)
    figures = (it for it in sheet.body.values() if isinstance(it, Figure))
    return not any(lines & set(figure.lines) for figure in figures)


def keep_told_credit(sheet: Sheet, index: int) -> None:
    """Of the caption above that has none yet; else of a picture without a caption."""
    if any(
        sheet.role(at) is Role.CAPTION and sheet.rule(at) == "told" for at in (index - 1, index + 1)
    ):
        return
    block, above = sheet.blocks[index], sheet.body.get(index - 1)
    attribution = attribute(block.fold, sheet.lexicon)
    if isinstance(above, Figure) and not above.credit_line:
        lines = above.lines + block.lines
        keep_figure(sheet, index - 1, above.caption, block.text, attribution, lines, block)
    else:
        keep_figure(sheet, index, "", block.text, attribution, block.lines, block)
