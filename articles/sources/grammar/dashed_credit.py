"""Credits behind a dash that name nobody, on a line of their own: "— Online/File".

What the picture shows is not printed, or cannot be told from the story: it is asked.
"""

from __future__ import annotations

from articles.sources.grammar.credit_line import attribute
from articles.sources.grammar.figures import keep_figure
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask, Role

DASHES = ("—", "–")
LONGEST = 40


def mark_dashed_credits(sheet: Sheet) -> None:
    for index in sheet.still_open(1):
        block = sheet.blocks[index]
        text = block.fold
        if text[0] not in DASHES or len(text) > LONGEST or "/" not in text:
            continue
        found = attribute(text.lstrip("—– "), sheet.lexicon)
        if found.nobody and found.parts > 1:
            sheet.mark(index, Role.CREDIT, "credit-alone")
            keep_figure(sheet, index, "", text.lstrip("—– "), found, block.lines, block)
            sheet.ask(Ask.CAPTION_CANDIDATE, index)
