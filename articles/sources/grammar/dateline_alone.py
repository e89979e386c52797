"""Datelines that nothing but their form proves, against the rest of their story.

A round-up opens every paragraph so ("LEEDS — …", "HULL — …"), an interview every answer; a label
("ROWING - The crew …") and a body known by its initials stand in the text as well.
"""

from __future__ import annotations

import re

from articles.sources.grammar.filed import Filed
from articles.sources.sheet import Sheet

# One to four words before a dash or a colon, with a sentence behind.
LABELLED = re.compile(
    r"[^\W\d_a-z][\w.'-]{1,20}(?: [\w.'-]{2,20}){0,3}(?P<joint>\s*(?:—|–|--)\s*| - |: )"
    r"(?=[\"']?[^\W\d_a-z])"
)
# Whoever speaks is no town.
SPEAKS = (
    r"\b(?:Mr|Mrs|Ms|Dr|Sir|Dame|President|Cllr)\.? {0}\b|\b{0} (?:said|says|told|added|tells)\b"
)
LONGEST_LABEL = 40
SEARCHED = 5000


def names_place(sheet: Sheet, lead: int, city: str) -> bool:
    """Whether the story itself names a town as a place: "in Millville"; "from" says less."""
    if not city:
        return False
    place = re.compile(rf"\b(?:in|near|outside|around) {re.escape(city)}\b(?!'s)")
    return any(place.search(text[:SEARCHED]) for text in _texts(sheet, lead))


def stands_alone(sheet: Sheet, lead: int, filed: Filed) -> bool:
    """Whether no other paragraph opens so, and capitals stand in the story in no other sense."""
    text = sheet.blocks[lead].fold
    joint = text[filed.end : filed.rest].strip()
    others = sheet.blocks[lead + 1 :]
    if any(_labelled(block.fold, joint) for block in others if block.stops):
        return False
    printed, city = text[: filed.end], re.escape(filed.places[0].city)
    if not printed.isupper():
        return True
    forms = f"{re.escape(printed)}|{re.escape(printed.lower())}"
    word = re.compile(rf"\b(?:{forms})\b|{SPEAKS.format(city)}")
    used = [text[filed.rest :], *(b.fold for b in others if not b.fold.isupper())]
    return not any(word.search(it[:SEARCHED]) for it in used)


def _labelled(text: str, joint: str) -> bool:
    found = LABELLED.match(text[:LONGEST_LABEL])
    return found is not None and (found["joint"].strip() == ":") == (joint == ":")


def _texts(sheet: Sheet, lead: int) -> list[str]:
    return [block.fold for block in sheet.blocks[lead:]]
