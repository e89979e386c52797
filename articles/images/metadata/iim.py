"""IPTC-IIM 4.2: datasets of a record and a number, each 1C, record, dataset, size, bytes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from articles.images.metadata.dates import of_iim
from articles.images.metadata.iim_letters import decoded
from articles.images.metadata.stated import Stated, place, stated

MARK = 0x1C
MOST = 5_000
LONG = 0x8000
# Sizes that the standard allows; a writer cuts what is longer.
CUT_AT = {"headline": 256, "caption": 2000, "creators": 32, "credit_line": 32, "source": 32,
          "copyright_notice": 128, "instructions": 256, "keywords": 64}  # fmt: skip
LETTERS = "1:90"
# The others hold pictures and their sizes.
RECORDS = (1, 2)
# Version numbers, previews and pictures of captions.
NO_WORDS = (LETTERS, "1:0", "1:22", "2:0", "2:125", "2:200", "2:201", "2:202")

Iim = dict[str, list[str]]


def texts_of(data: bytes) -> Iim:
    """Every dataset to the letter, by "record:number", in order."""
    datasets = list(islice(_datasets(data), MOST))
    declared = next((value for name, value in datasets if name == LETTERS), b"")
    datasets = [it for it in datasets if it[0] not in NO_WORDS]
    texts = decoded([value for _, value in datasets], declared)
    found: Iim = {}
    for (name, _), text in zip(datasets, texts, strict=True):
        found.setdefault(name, []).append(text)
    if declared:
        found[LETTERS] = [declared[:20].decode("latin-1").replace("\x1b", "ESC ")]
    return found


def stated_in(iim: Iim) -> Stated:
    def of(number: int) -> list[str]:
        return iim.get(f"2:{number}", [])

    def first(number: int) -> str:
        return (of(number) or [""])[0]

    return stated(
        headline=of(105)[:1],
        caption=of(120)[:1],
        creators=of(80),
        credit_line=of(110)[:1],
        source=of(115)[:1],
        copyright_notice=of(116)[:1],
        instructions=of(40)[:1],
        location_shown=place(first(92), first(90), first(95), first(101)),
        date_created=[of_iim(first(55), first(60))],
        keywords=of(25),
    )


def _datasets(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Up to the first that is broken."""
    at = 0
    while at + 5 <= len(data) and data[at] == MARK:
        record, number = data[at + 1], data[at + 2]
        size, at = int.from_bytes(data[at + 3 : at + 5]), at + 5
        if size & LONG:
            digits = size & ~LONG
            if digits > 4:
                return
            size, at = int.from_bytes(data[at : at + digits]), at + digits
        if at + size > len(data):
            return
        if record in RECORDS:
            yield f"{record}:{number}", data[at : at + size]
        at += size
