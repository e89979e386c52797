"""Bylines: who signed the story, as printed, and as credits.

"By A and B", "By A, The Ostlemere Post", "A · Lenn News · Posted: …", AP's "By A" over "AP
Sports Writer". Names without "By" sign only in the head of a story beside a date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.sources.block import Block
from articles.sources.grammar.date_line import date_line
from articles.sources.grammar.dates import date_in
from articles.sources.grammar.names import SUFFIX, is_name, reading_case, split_names
from articles.sources.grammar.parties import is_organisation
from articles.sources.grammar.signers import ROLE, signers
from articles.sources.lexicon import Lexicon
from articles.sources.story import Credit
from articles.sources.vocabulary import Work

LONGEST = 160
BY = re.compile(
    r"(?:(?:words|story|report|text|written|reported|review(?:ed)?|analysis|special report) )?"
    r"by:? (?=\S)"
    r"|author(?: of the article)?s?: ?",
    re.IGNORECASE,
)
PARTS = re.compile(r" [·|•] |; | — | – ")
SLASHES = re.compile(r" ?[|/·] ?")
DATED = re.compile(r" (?:Published|Posted|Updated)\b")
GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, kw_only=True, slots=True)
class Signed:
    """The credits of a byline; ``end`` is where a date glued to it begins, else its end."""

    credits: tuple[Credit, ...]
    end: int


def is_byline(block: Block, lexicon: Lexicon) -> bool:
    return read_byline(block.fold, lexicon) is not None


def read_byline(text: str, lexicon: Lexicon) -> Signed | None:
    """A whole block that says that it is a byline: by "By", or by an outlet and a date."""
    if len(text) > LONGEST or (text.endswith((".", "?", "!")) and not SUFFIX.search(text)):
        return None
    mark = BY.match(text)
    if mark:
        return _signed(text, mark.end(), lexicon)
    return (
        _in_parts(text, lexicon) or _before_date(text, lexicon) or _agency_and_date(text, lexicon)
    )


def bare_names(text: str, lexicon: Lexicon) -> tuple[Credit, ...]:
    """Names alone on a line ("Ana Rook/Ben Tarrow"): a byline only if its place says so."""
    people = text.replace("/", " and ").removesuffix(" and agencies")
    if len(text) > 100 or text.endswith((".", "?", "!")) or is_organisation(people, lexicon):
        return ()
    return signers(people, lexicon)


def is_role(text: str, lexicon: Lexicon) -> bool:
    """A line under a byline that says for whom or as what: "AP Sports Writer", "BBC News"."""
    if len(text) > 60 or text.endswith("."):
        return False
    first = text.split(",", 1)[0].strip(" =")
    return lexicon.is_agency(first) or (bool(ROLE.search(text)) and text.count(" ") < 6)


def _signed(text: str, start: int, lexicon: Lexicon) -> Signed | None:
    glued = _glued_date(text)
    if glued and not date_line(text[glued:]):
        return None
    end = glued if glued else len(text)
    body = text[start:end].strip(" =,")
    credits = signers(PARTS.split(body)[0], lexicon)
    return Signed(credits=credits, end=end) if credits else None


def _in_parts(text: str, lexicon: Lexicon) -> Signed | None:
    """ "Ana Rook · Lenn News · Posted: Sep 03, 2021 5:15 AM": names, and a date or an outlet."""
    first, *others = re.split(r" [·|•] ", text)
    names = split_names(first) if others else ()
    proved = any(date_line(part) or is_role(part, lexicon) for part in others)
    if not names or not proved:
        return None
    agency = next((part for part in others if lexicon.is_agency(part)), "")
    credits = (Credit(work=Work.AUTHOR, name=reading_case(n), agency=agency) for n in names)
    return Signed(credits=tuple(credits), end=len(text))


def _before_date(text: str, lexicon: Lexicon) -> Signed | None:
    """ "Ana Rook | AFP Published March 31, 2023": who, and a date with its label."""
    label = DATED.search(text)
    if not label or not date_line(text[label.start() + 1 :]):
        return None
    names: list[str] = []
    agency = ""
    for part in SLASHES.split(text[: label.start()].strip(" |/·,")):
        if lexicon.is_agency(part):
            agency = part
        elif is_name(part) and not ROLE.search(part):
            names.append(reading_case(part))
        elif not ROLE.search(part):
            return None
    if not names and not agency:
        return None
    who = names or [""]
    credits = tuple(Credit(work=Work.AUTHOR, name=name, agency=agency) for name in who)
    return Signed(credits=credits, end=len(text))


def _agency_and_date(text: str, lexicon: Lexicon) -> Signed | None:
    """ "Associated PressMay 3, 2021 GMT": an agency and its date, glued by copying."""
    end = _glued_date(text)
    name = text[:end].strip(" ,·|")
    if not end or not lexicon.is_agency(name):
        return None
    return Signed(credits=(Credit(work=Work.AUTHOR, agency=name),), end=end)


def _glued_date(text: str) -> int:
    """Where a date begins that stands at the end of a byline without a space, else 0."""
    for glue in GLUED.finditer(text):
        found = date_in(text, glue.end())
        if found and found[1] == glue.end():
            return glue.end()
    return 0
