"""Bylines in parts with bars between them: who, for whom, where and when, in some order."""

from __future__ import annotations

import re

from articles.sources.grammar.date_line import date_line
from articles.sources.grammar.names import is_name, reading_case, split_names
from articles.sources.grammar.signed import Signed, is_role
from articles.sources.grammar.titles import ROLE
from articles.sources.lexicon import Lexicon
from articles.sources.story import Credit
from articles.sources.vocabulary import Work

BARS = re.compile(r" [·|•] ")
# The name of a site: "lennpost.com".
SITE = re.compile(r"[\w-]{2,30}\.(?:com|org|net|info|news|co\.[a-z]{2}|[a-z]{2})", re.IGNORECASE)
SLASHES = re.compile(r" ?[|/·] ?")
DATED = re.compile(r" (?:Published|Posted|Updated)\b")


def in_parts(text: str, lexicon: Lexicon) -> Signed | None:
    """ "Ana Rook · Lenn News · Posted: Sep 03, 2021 5:15 AM": names, and a date or an outlet."""
    first, *others = BARS.split(text)
    names = split_names(first.removeprefix("By ")) if others else ()
    proved = any(date_line(part) or is_role(part, lexicon) for part in others)
    if not names or not proved:
        return None
    agency = next((part for part in others if lexicon.is_agency(part)), "")
    credits = (Credit(work=Work.AUTHOR, name=reading_case(n), agency=agency) for n in names)
    return Signed(credits=tuple(credits), end=len(text))


def outlet_first(text: str, lexicon: Lexicon) -> Signed | None:
    """ "PTI | New Delhi | March 5, 2024": an outlet, where, who and when, in parts."""
    first, *others = BARS.split(text)
    dates = [part for part in others if date_line(part)]
    rest = [part for part in others if part not in dates]
    if not dates or not (lexicon.is_agency(first) or SITE.fullmatch(first)):
        return None
    people = [part for part in rest if not _is_place(part, lexicon)]
    names = [name for part in people for name in split_names(part)]
    if people and not names:
        return None
    credits = (Credit(work=Work.AUTHOR, name=reading_case(n), agency=first) for n in names or [""])
    return Signed(credits=tuple(credits), end=len(text), clear=len(people) <= len(names))


def _is_place(text: str, lexicon: Lexicon) -> bool:
    city, _, region = text.partition(", ")
    known = lexicon.is_city(city) or lexicon.is_region(city)
    return known and (not region or lexicon.is_region(region))


def before_date(text: str, lexicon: Lexicon) -> Signed | None:
    """ "Ana Rook | AFP Published March 31, 2023": who, and a date with its label."""
    label = DATED.search(text)
    if not label or not date_line(text[label.start() + 1 :]):
        return None
    names: list[str] = []
    agency = ""
    for part in SLASHES.split(text[: label.start()].strip(" |/·,")):
        if lexicon.is_agency(part) or SITE.fullmatch(part):
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
