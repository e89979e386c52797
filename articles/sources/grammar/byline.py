"""Bylines: who signed the story, as printed, and as credits.

"By A and B", "By A, The Ostlemere Post", "A · Lenn News · Posted: …", AP's "By A" over "AP
Sports Writer". Names without "By" sign only in the head of a story beside a date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from articles.sources.block import Block
from articles.sources.grammar.date_line import date_line
from articles.sources.grammar.dates import date_in
from articles.sources.grammar.names import MOST_WORDS, SUFFIX, is_name, reading_case, split_names
from articles.sources.grammar.parties import is_organisation
from articles.sources.grammar.signers import signers
from articles.sources.grammar.titles import ROLE
from articles.sources.grammar.trades import CLAUSE, OPENS_LINE, read_clauses
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
PARTS = re.compile(r" [·|•] | — | – ")
SLASHES = re.compile(r" ?[|/·] ?")
DATED = re.compile(r" (?:Published|Posted|Updated)\b")
# A byline by its first word alone: "By" and a name, or "by the …" and few words.
OPENING = re.compile(rf"(?:{BY.pattern})" r"(?P<who>(?:the |our |an? )?\w)", re.IGNORECASE)
DAYS = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov"
    r"|dec)[a-z]* \d|(?:noon|night|midnight|dawn|then|now)\b|\d",
    re.IGNORECASE,
)
MOST_NAME_WORDS = 4
GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, kw_only=True, slots=True)
class Signed:
    """The credits of a byline; ``end`` is where a date glued to it begins, else its end.

    Nobody may be named ("By Staff"). ``clear`` is false when more is printed than was read.
    """

    credits: tuple[Credit, ...]
    end: int
    clear: bool = True


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
    return signers(people, lexicon) or ()


def names_alone(text: str, lexicon: Lexicon) -> tuple[Credit, ...]:
    """Bare names that are too short for a title in capitals ("Quakes Shake Northern Chile")."""
    credits = bare_names(text, lexicon)
    long = (credit for credit in credits if credit.name.count(" ") >= MOST_NAME_WORDS)
    return () if any(long) else credits


def opens_as_byline(text: str) -> bool:
    """Begins with "By" or a trade's words before a name, whatever the rest of it says."""
    if len(text) > LONGEST or text.endswith((".", "?", "!")):
        return False
    opening = OPENING.match(text)
    if not opening:
        return bool(OPENS_LINE.match(text)) and text.count(" ") < 2 * MOST_WORDS
    start = opening.start("who")
    if DAYS.match(text, start):
        return False
    return text[start].isupper() or text.count(" ") < MOST_WORDS


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
    body = text[:end].rstrip(" =,")
    trades = CLAUSE.search(body, start)
    others = read_clauses(body, lexicon, trades.start()) if trades else None
    if trades and not others:
        return None
    first, *parts = PARTS.split(body[start : trades.start() if trades else len(body)])
    credits = signers(first.strip(" ,;"), lexicon)
    if credits is None:
        return None
    credits, clear = _with_parts(credits, parts, lexicon)
    if others:
        credits, clear = credits + others.credits, clear and others.clear
    return Signed(credits=credits, end=end, clear=clear)


def _with_parts(
    credits: tuple[Credit, ...], parts: list[str], lexicon: Lexicon
) -> tuple[tuple[Credit, ...], bool]:
    """Gives the agency of "By A | Reuters" to each; whether every part was understood."""
    clear = True
    for part in parts:
        if lexicon.is_agency(part):
            credits = tuple(replace(c, agency=c.agency or part) for c in credits)
        elif not (is_role(part, lexicon) or date_in(part) or any(map(str.isdigit, part))):
            clear = False
    return credits, clear


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
