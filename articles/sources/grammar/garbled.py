"""Letters that were lost or doubled on the way: shown to the desk, never put right unasked."""

from __future__ import annotations

import re

from articles.sources.grammar.hints import has_any
from articles.sources.grammar.mojibake import repaired
from articles.sources.printable import shown
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask

HINTS = ("?", "â", "Ã", "Â", "ð", "√", "‚Ä", "Ð", "Ñ", "Ø", "Ù", "Î", "Ï", "\ufffd", "\x1a")
LATIN = ("?", "\x1a")
# What stands for lost letters: "the bridge ??? or", "don?t", "so,? she said".
LOST = re.compile(
    r"\ufffd|\x1a| \?{2,3} [a-z]|\b[A-Za-z]+\?(?:s|t|re|ve|ll|d|m)\b(?![=/&])|[a-z][,.]\? [a-z]"
)
# What is left where a line cannot be turned back whole: no repair is better than half of one.
STILL = re.compile(r"â€|‚Ä|Ã[?\W]|\ufffd")
HALF = ("â€", "‚Ä")
MOST_ASKED = 20
LONGEST_SHOWN = 2_000
MISREAD = "has letters that were read in a wrong encoding"


def ask_about_letters(sheet: Sheet) -> None:
    """One question a block, with the proposed repair where there is one."""
    asked = 0
    for index, block in enumerate(sheet.blocks):
        if asked == MOST_ASKED:
            return
        if block.raw:
            repair = repaired(block.raw[:LONGEST_SHOWN])
            proposal = repair or block.text[:LONGEST_SHOWN]
            _hold_for(sheet, repair)
            sheet.ask(Ask.ENCODING, index, proposal, shown(block.raw)[:LONGEST_SHOWN])
            asked += 1
        elif block.searched and has_any(block.text, LATIN if block.text.isascii() else HINTS):
            asked += _ask_about_lost(sheet, index)


def _ask_about_lost(sheet: Sheet, index: int) -> bool:
    text = sheet.blocks[index].text
    repair = repaired(text)
    proposal = "" if STILL.search(repair) else repair
    if not (repair or has_any(text, HALF) or LOST.search(text)):
        return False
    sheet.ask(Ask.ENCODING, index, proposal)
    _hold_for(sheet, repair)
    return True


def _hold_for(sheet: Sheet, repair: str) -> None:
    """What can be turned back was not written so: no reader should see it before the desk did."""
    if repair:
        sheet.hold_back(MISREAD)
