"""A block that is said to be the by-line: it is one, and whom it does not tell is asked."""

from __future__ import annotations

from articles.sources.grammar.credits import keep_credits
from articles.sources.grammar.stated_byline import read_stated_byline
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask


def keep_stated_byline(sheet: Sheet, index: int) -> None:
    block = sheet.blocks[index]
    sheet.byline.append(block.text)
    signed = read_stated_byline(block.fold, sheet.lexicon)
    if signed:
        keep_credits(sheet, index, signed.credits, clear=signed.clear)
    else:
        sheet.ask(Ask.CREDIT_UNCLEAR, index)
