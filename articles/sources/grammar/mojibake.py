"""UTF-8 that was read as another encoding on the way ("â€™", "Ã©", "‚Äô"), turned back.

What cannot be turned back whole stays as it is: this only ever makes proposals.
"""

from __future__ import annotations

import re
from functools import lru_cache, partial

# Encodings that UTF-8 is mistaken for, with letters that tell which one it was.
MISTAKEN = (("mac_roman", ("‚Ä", "√")), ("windows-1252", tuple("âÃÂðÅÄÐÑØÙÎÏ")))
MOST_ROUNDS = 3
# First bytes of Latin letters, of all letters of two bytes, of three and of four. Of the second
# kind only several in a row count: in "CAFÉ…" and "«CAFÉ»" a letter only looks like one.
LEADS = ((0xC2, 0xC3), (0xC4, 0xDF), (0xE0, 0xEF), (0xF0, 0xF4))


def repaired(text: str) -> str:
    """The text with every run of such letters turned back, or "" if there is none."""
    now = text
    for _ in range(MOST_ROUNDS):
        before = now
        tells = (encoding for encoding, marks in MISTAKEN if any(mark in now for mark in marks))
        encoding = next(tells, "")
        if encoding:
            pattern, codes = _table(encoding)
            now = pattern.sub(partial(_turned_back, codes), now)
        if now == before:
            break
    return now if now != text else ""


def _turned_back(codes: dict[str, int], run: re.Match[str]) -> str:
    try:
        letter = bytes(codes[one] for one in run.group()).decode("utf-8")
    except UnicodeDecodeError:
        return run.group()
    # A control of C1 is half of the way back from what was read wrongly twice.
    fits = all(one.isprintable() or "\x80" <= one <= "\xa0" for one in letter)
    return letter if fits else run.group()


@lru_cache(maxsize=4)
def _table(encoding: str) -> tuple[re.Pattern[str], dict[str, int]]:
    """A pattern of the letters that one letter of UTF-8 became, and their bytes."""
    codes: dict[str, int] = {}
    for code in range(0x80, 0x100):
        letter = bytes([code]).decode(encoding, "ignore") or chr(code)
        codes[letter] = code
        if encoding == "windows-1252":
            codes.setdefault(chr(code), code)  # as Latin-1 has it
    latin, two, three, four = (_letters(codes, *ends) for ends in LEADS)
    tail = _letters(codes, 0x80, 0xBF)
    long = rf"[{three}][{tail}]{{2}}|[{four}][{tail}]{{3}}"
    pattern = rf"(?:[{two}][{tail}]|{long}){{2,}}|[{latin}][{tail}]|{long}"
    return re.compile(pattern), codes


def _letters(codes: dict[str, int], low: int, high: int) -> str:
    return re.escape("".join(letter for letter, code in codes.items() if low <= code <= high))
