"""Names over "Reporting from …", as live pages print them above each entry: nobody's heading."""

from __future__ import annotations

import re

from articles.sources.grammar.names import is_name
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask, Role

OPENING = "Reporting from "
PLACED = re.compile(r"Reporting from [A-Z][\w .,'-]{2,60}")


def mark_reporting_from(sheet: Sheet) -> None:
    """Each name is asked once, however many entries it signs."""
    asked: set[str] = set()
    for index in sheet.still_open(1):
        text, name = sheet.blocks[index].fold, sheet.blocks[index - 1]
        if not text.startswith(OPENING) or text.endswith(".") or not PLACED.fullmatch(text):
            continue
        if sheet.open(index - 1) and is_name(name.fold):
            sheet.mark(index - 1, Role.UNKNOWN, "names-alone")
            sheet.mark(index, Role.UNKNOWN, "reporting-from")
            if name.fold not in asked:
                sheet.ask(Ask.CREDIT_UNCLEAR, index - 1, name.text)
            asked.add(name.fold)
