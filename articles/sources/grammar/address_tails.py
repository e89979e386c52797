"""Addresses that agencies put behind a sign-off: "(Editing by Ana Rook) ((ana@lenn.example))"."""

from __future__ import annotations

import re

from articles.sources.block import make_block
from articles.sources.sheet import Sheet

TAIL = re.compile(r"\(\([^()]{5,400}\)\)\Z")
REACHED = re.compile(r"\S@\S+\.\w|\+\d[\d ]{6,}")
LONGEST = 900


def cut_addresses(sheet: Sheet) -> None:
    """The sign-off is read without them; the account keeps the whole line."""
    for index in sheet.still_open(1):
        block = sheet.blocks[index]
        if not block.text.endswith("))") or len(block.text) > LONGEST:
            continue
        found = TAIL.search(block.text)
        before = block.text[: found.start()].strip() if found else ""
        if found and before.endswith(")") and REACHED.search(found[0]):
            sheet.rewrite(index, make_block(before, block.lines))
            sheet.html.pop(index, None)
