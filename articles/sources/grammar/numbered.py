"""Points that a story counts through with one word: "Zone 1 — old town", "Zone 2 — the quay"."""

from __future__ import annotations

import re
from collections import defaultdict

from articles.sources.grammar.body import keep_paragraph
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Role
from articles.sources.wordlist import wordlist

POINT = re.compile(r"(?P<word>[^\W\d_]{2,20}) (?P<number>\d{1,3}|[A-Z]) ?[—–] ?(?=\w)")
# These head what stands under them, or belong to a picture.
HEADINGS = wordlist("chapter part act book section figure fig photo picture image video table")
LONGEST = 200
FEWEST = 2


def mark_numbered(sheet: Sheet) -> None:
    """Paragraphs, though short and without a full stop; of one alone nobody can tell."""
    points: dict[str, dict[str, list[int]]] = defaultdict(dict)
    if sheet.lead_at < 0:
        return
    for index in sheet.still_open(sheet.lead_at + 1):
        text = sheet.blocks[index].fold
        point = POINT.match(text) if len(text) <= LONGEST else None
        if point and point["word"].lower() not in HEADINGS:
            points[point["word"]].setdefault(point["number"], []).append(index)
    for numbers in points.values():
        if len(numbers) >= FEWEST:
            for index in (it for found in numbers.values() for it in found):
                sheet.mark(index, Role.BODY, "body-numbered")
                keep_paragraph(sheet, index)
