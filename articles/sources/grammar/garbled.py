"""Letters that were lost or doubled on the way: shown to the desk, never put right unasked."""

from __future__ import annotations

import re

from articles.sources.grammar.hints import has_any
from articles.sources.printable import shown
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask, Role

# UTF-8 that was read as Windows-1252 ("â€™", "Ã©"), and what stands for lost letters.
TWICE = ("â€", "Ã", "Â\u00a0", "Â«", "Â»")
# The letters that the second and later bytes of UTF-8 turn into, and what begins such a run: only
# where no word ends in it before a quotation mark, as in «CAFÉ».
TAIL = "".join(bytes([byte]).decode("windows-1252", "ignore") for byte in range(0x80, 0xC0))
RUN = re.compile(f"[ÂÃ][{TAIL}]|â[{TAIL}]{{2}}|ð[{TAIL}]{{3}}")
HINTS = ("?", "â", "Ã", "Â", "\ufffd")
LOST = re.compile(r"\ufffd| \?{2,3} [a-z]|[a-z]\?[a-z]{1,3}\b")
# What readers do not get may hold what it likes.
UNSEEN = (Role.FURNITURE, Role.METADATA, Role.DUPLICATE, Role.NOT_FOR_PUBLICATION)
MOST_ASKED = 20
LONGEST_SHOWN = 2_000


def ask_about_letters(sheet: Sheet) -> None:
    """One question a block, with the proposed repair where there is one."""
    asked = 0
    for index, block in enumerate(sheet.blocks):
        if asked == MOST_ASKED:
            return
        if block.raw:
            sheet.ask(
                Ask.ENCODING, index, block.text[:LONGEST_SHOWN], shown(block.raw)[:LONGEST_SHOWN]
            )
            asked += 1
        elif block.searched and has_any(block.text, HINTS):
            asked += _ask_about_lost(sheet, index)


def _ask_about_lost(sheet: Sheet, index: int) -> bool:
    text = sheet.blocks[index].text
    repaired = _repaired(text) if has_any(text, TWICE) else ""
    if not (repaired or "â€" in text or LOST.search(text)):
        return False
    sheet.ask(Ask.ENCODING, index, repaired)
    return True


def _repaired(text: str) -> str:
    """As it was before, as a whole or run by run; ``""`` where nothing in it can be that."""
    whole = _once(text)
    if whole:
        return whole
    repaired = RUN.sub(lambda run: _once(run[0]) or run[0], text)
    return repaired if repaired != text else ""


def _once(text: str) -> str:
    try:
        return text.encode("windows-1252").decode("utf-8")
    except UnicodeError:
        return ""
