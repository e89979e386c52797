"""Documents that are always read in a process of their own, which may take so much and no more."""

from __future__ import annotations

from articles.reader_process import Copy, Read, ReaderProcesses, read_copy
from articles.sources import Lexicon, Limits

LIGHT = 1_000_000
# A zip file, as it is and as mail writes it: what it unpacks to is not known before.
ZIP, ZIP_IN_MAIL = b"PK\x03\x04", b"UEsDB"


def is_heavy(data: bytes) -> bool:
    return len(data) > LIGHT or data.startswith(ZIP) or ZIP_IN_MAIL in data


def read_each(
    copies: list[Copy], processes: ReaderProcesses, lexicon: Lexicon, limits: Limits
) -> list[Read]:
    """In order: heavy ones by the processes, one at a time, and the others here."""
    return [
        processes.answer(processes.ask([it]))[0]
        if is_heavy(it.data)
        else read_copy(it, lexicon, limits)
        for it in copies
    ]


def read_one(copy: Copy, lexicon: Lexicon, limits: Limits) -> Read:
    with ReaderProcesses(1, lexicon, limits) as processes:
        return read_each([copy], processes, lexicon, limits)[0]
