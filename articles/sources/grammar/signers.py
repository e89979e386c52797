"""Who is named in a byline: people, places they wrote from, and an organisation for all."""

from __future__ import annotations

import re

from articles.sources.grammar.names import BETWEEN, is_name, reading_case
from articles.sources.grammar.parties import is_organisation
from articles.sources.grammar.titles import is_nameless, is_post
from articles.sources.lexicon import Lexicon
from articles.sources.story import Credit
from articles.sources.vocabulary import Work

SPECIAL = re.compile(r"^(?:special (?:to|for)|for) ", re.IGNORECASE)
# "By A for The Bay Times", "By A of Reuters"
EMPLOYED = re.compile(r" (?:for|of|special to|Special to) (?=\S)")
GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])| ")


def signers(text: str, lexicon: Lexicon) -> tuple[Credit, ...] | None:
    """Names first, then posts, and at most one organisation for all of them.

    () for words that name nobody ("Staff"); None if any part is something else.
    """
    if not text:
        return None
    if is_nameless(text):
        return ()
    unglued = _unglued(text, lexicon)
    parts = BETWEEN.split(unglued)
    alone = len(parts) == 1 and not text[0].isdigit() and not EMPLOYED.search(text)
    if alone and is_organisation(text, lexicon):
        if is_name(text) and not lexicon.is_agency(text) and not _begins_listed(text, lexicon):
            return None  # "Emily Post", "Lenn Post": a person or a paper
        return (Credit(work=Work.AUTHOR, agency=text),)
    names: list[tuple[str, str]] = []
    agency = ""
    for part in parts:
        who, employer = _employed(part, lexicon)
        person, _, place = who.partition(" in ")
        outlet = _outlet(part, lexicon)
        if names and outlet:
            if agency:
                return None
            agency = outlet
        elif names and (is_post(part) or is_nameless(part)):
            continue
        elif is_name(person) and not is_organisation(person, lexicon) and not agency:
            names.append((reading_case(person), place))
            agency = employer
        else:
            return None
    return tuple(Credit(work=Work.AUTHOR, name=n, place=p, agency=agency) for n, p in names)


def _employed(part: str, lexicon: Lexicon) -> tuple[str, str]:
    """ "A for The Bay Times" → A, The Bay Times; whole and "" where no organisation follows."""
    mark = EMPLOYED.search(part)
    if not mark or not is_organisation(part[mark.end() :], lexicon):
        return part, ""
    return part[: mark.start()], part[mark.end() :]


def _begins_listed(text: str, lexicon: Lexicon) -> bool:
    return lexicon.is_agency(text.split(" ", 1)[0]) or lexicon.is_agency(text.rpartition(" ")[0])


def _outlet(part: str, lexicon: Lexicon) -> str:
    bare = SPECIAL.sub("", part)
    known = lexicon.is_agency(bare)
    if not known and (is_post(bare) or is_nameless(bare) or EMPLOYED.search(bare)):
        return ""
    return bare if known or is_organisation(bare, lexicon) else ""


def _unglued(text: str, lexicon: Lexicon) -> str:
    """ "Ana RookBBC News", "Ana Rook The Associated Press": a comma where copying lost one."""
    for glue in GLUED.finditer(text):
        tail = text[glue.end() :]
        if lexicon.is_agency(tail) and is_name(text[: glue.start()]):
            return f"{text[: glue.start()]}, {tail}"
    return text
