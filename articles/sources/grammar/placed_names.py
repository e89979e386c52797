"""Names alone above a story that sign it by what stands under them.

A dateline, a paper, an address or who made the pictures, directly below. Two words in title case
may as well be a topic ("Storm Damage") or whom the story is about: then its words stand in it.
"""

from __future__ import annotations

import re

from articles.sources.block import Block
from articles.sources.grammar.bio import tells_of_author
from articles.sources.grammar.by_words import foreign_byline
from articles.sources.grammar.dateline import find_dateline
from articles.sources.grammar.names import PARTICLES
from articles.sources.grammar.parties import is_organisation
from articles.sources.grammar.trades import OPENS_LINE, read_clauses
from articles.sources.lexicon import Lexicon
from articles.sources.sheet import Sheet
from articles.sources.story import Credit
from articles.sources.vocabulary import Role
from articles.sources.wordlist import wordlist

PRESS = wordlist("""
    advertiser argus bugle chronicle courier daily dispatch echo enquirer examiner express gazette
    globe guardian herald independent journal leader ledger mail mercury messenger mirror monitor
    news newspaper newspapers newsroom observer post press record register reporter review
    sentinel standard star sun telegraph times tribune weekly
""")
MOST_PAPER_WORDS = 5
MOST_BIOS = 4
WORD = re.compile(r"[^\W\d_]+")
SEARCHED = 20_000


def placed_names(sheet: Sheet, index: int, lead: int, credits: tuple[Credit, ...]) -> bool:
    """Whether names alone are the byline by their place."""
    proved = _under(sheet, index, lead) or _placed(sheet, credits) or _told_below(sheet, credits)
    if not credits or not proved or foreign_byline(sheet.blocks[index].fold):
        return False
    return not _told_of(sheet, index, credits)


def is_outlet(block: Block, lexicon: Lexicon) -> bool:
    """ "Ostlemere Courier" under a byline."""
    short = block.words <= 4 and not block.stops and block.fold[0].isupper()
    counted = any(map(str.isdigit, block.fold)) and not lexicon.is_agency(block.fold)
    named = is_organisation(block.fold, lexicon) or names_paper(block.fold)
    return short and not counted and named


def names_paper(text: str) -> bool:
    """ "Ostlemere Courier", "The Daily Lenn": a paper that no table has."""
    words = text.split(" ")
    if not 1 < len(words) <= MOST_PAPER_WORDS or text.endswith("."):
        return False
    titled = all(word[:1].isupper() or word in ("of", "and", "&") for word in words)
    return titled and not PRESS.isdisjoint((words[-1].lower(), words[-2].lower()))


def _under(sheet: Sheet, index: int, lead: int) -> bool:
    if sheet.rule(index + 1) == "contact":
        return True
    below = next(sheet.still_open(index + 1), len(sheet.blocks))
    if below == len(sheet.blocks):
        return False
    text = sheet.blocks[below].fold
    if below == lead:
        filed = find_dateline(text, sheet.lexicon)
        return filed is not None and filed.certain and bool(filed.places)
    pictured = OPENS_LINE.match(text) and read_clauses(text, sheet.lexicon)
    return bool(pictured or names_paper(text))


def _placed(sheet: Sheet, credits: tuple[Credit, ...]) -> bool:
    """ "Ana Rook in Hull", "Ana Rook | Lenn Courier"."""
    return all(
        sheet.lexicon.is_city(credit.place) or names_paper(credit.agency) for credit in credits
    )


def _told_below(sheet: Sheet, credits: tuple[Credit, ...]) -> bool:
    """ "Ana Rook covers the river for the Courier." at the end of the story."""
    last = [block.fold for block in sheet.blocks[-MOST_BIOS:] if tells_of_author(block.fold)]
    return all(any(text.startswith(credit.name) for text in last) for credit in credits)


def _told_of(sheet: Sheet, index: int, credits: tuple[Credit, ...]) -> bool:
    """Whether the story or its headline speaks of them, or has their words in small letters."""
    words = {word for credit in credits for word in WORD.findall(credit.name)}
    words = {word.lower() for word in words if len(word) > 2 and word not in PARTICLES}
    return any(
        words.intersection(WORD.findall(block.fold[:SEARCHED].lower()))
        for at, block in enumerate(sheet.blocks)
        if at != index and not _tells_of_author(sheet, at)
    )


def _tells_of_author(sheet: Sheet, index: int) -> bool:
    return sheet.role(index) is Role.CONTRIBUTORS or tells_of_author(sheet.blocks[index].fold)
