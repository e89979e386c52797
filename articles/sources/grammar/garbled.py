"""Letters that were lost or doubled on the way: shown to the desk, never put right unasked."""

from __future__ import annotations

import re

from articles.sources.grammar.hints import has_any
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask

# UTF-8 that was read as Windows-1252 ("â€™", "Ã©"), and what stands for lost letters.
TWICE = ("â€", "Ã", "Â\u00a0", "Â«", "Â»")
HINTS = ("?", "â", "Ã", "Â", "\ufffd")
LOST = re.compile(r"\ufffd| \?{2,3} [a-z]|[a-z]\?[a-z]{1,3}\b")
MOST_ASKED = 20


def ask_about_letters(sheet: Sheet) -> None:
    """One question a block, with the proposed repair where there is one."""
    asked = 0
    for index, block in enumerate(sheet.blocks):
        text = block.text
        if asked == MOST_ASKED:
            return
        if not block.searched or not has_any(text, HINTS):
            continue
        repaired = _once(text) if any(mark in text for mark in TWICE) else ""
        if repaired or "â€" in text or LOST.search(text):
            sheet.ask(Ask.ENCODING, index, repaired)
            asked += 1


def _once(text: str) -> str:
    try:
        return text.encode("windows-1252").decode("utf-8")
    except UnicodeError:
        return ""
