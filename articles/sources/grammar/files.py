"""Whose material is in a story: "With files from A", "Source: Reuters", "with AAP, Reuters"."""

from __future__ import annotations

import re

from articles.sources.grammar.names import BETWEEN, is_name, split_names
from articles.sources.grammar.parties import is_organisation
from articles.sources.grammar.people import Named, people_in_places
from articles.sources.lexicon import Lexicon
from articles.sources.story import Credit
from articles.sources.vocabulary import Work

FIRST = re.compile(r"This report by (?P<who>[^.]{3,60}) was first published .{4,30}\Z")
GENERIC = ("agencies", "news agencies", "wire services")
BEGINS = tuple("-—wWaAfFsS")
FILES = re.compile(
    r"-*(?:(?:With|—) ?(?:additional )?(?:files|assistance|reporting|contributions|inputs?)"
    r" (?:from|by) |(?:additional|further) reporting from |(?P<source>Sources?: ))",
    re.IGNORECASE,
)


def files(text: str, lexicon: Lexicon) -> Named | None:
    if text[:14] == "Contributing: ":
        return _contributing(text[14:], lexicon)
    mark = FILES.match(text) if text[:1] in BEGINS else None
    if not mark:
        return None
    rest, source = text[mark.end() :].rstrip("."), bool(mark["source"])
    if rest in GENERIC:
        return Named(clear=False)
    credits = []
    for part in BETWEEN.split(rest.replace("/", ", ") if source else rest):
        if is_organisation(part, lexicon):
            credits.append(Credit(work=Work.SOURCE, agency=part))
        elif is_name(part) and not source:
            credits.append(Credit(work=Work.CONTRIBUTOR, name=part))
        elif part not in GENERIC:
            return None if source else people_in_places(rest, Work.CONTRIBUTOR, lexicon)
    return Named(credits=tuple(credits)) if credits else None


def _contributing(text: str, lexicon: Lexicon) -> Named | None:
    """ "Contributing: Ana Rook, The Lenn Post; The Associated Press": people and houses."""
    credits: list[Credit] = []
    for part in text.rstrip(".").split("; "):
        who, _, house = part.partition(", ")
        if is_organisation(part, lexicon) and not house:
            credits.append(Credit(work=Work.SOURCE, agency=part))
        elif is_name(who) and house and is_organisation(house, lexicon):
            credits.append(Credit(work=Work.CONTRIBUTOR, name=who, agency=house))
        elif names := split_names(part):
            credits += [Credit(work=Work.CONTRIBUTOR, name=name) for name in names]
        else:
            return None
    return Named(credits=tuple(credits))


def first_published(text: str, lexicon: Lexicon) -> Named | None:
    """ "This report by The Canadian Press was first published Nov. 14, 2026." """
    report = FIRST.match(text) if text[:5] == "This " else None
    if not report or not is_organisation(report["who"], lexicon):
        return None
    return Named(credits=(Credit(work=Work.SOURCE, agency=report["who"]),))


def agencies(text: str, lexicon: Lexicon) -> Named | None:
    """ "with AAP, Reuters": nothing but listed agencies behind the word."""
    if text[:5].lower() != "with ":
        return None
    names = BETWEEN.split(text[5:].rstrip("."))
    if not all(lexicon.is_agency(name) for name in names):
        return None
    return Named(credits=tuple(Credit(work=Work.SOURCE, agency=name) for name in names))


def with_files(text: str, lexicon: Lexicon) -> Named | None:
    """ "The Canadian Press, with files from Ana Rook": the first of them is a source, too."""
    source, comma, others = text.partition(", with files from ")
    if not comma or not is_organisation(source, lexicon):
        return None
    rest = files(f"With files from {others}", lexicon)
    first = Credit(work=Work.SOURCE, agency=source)
    return Named(credits=(first, *rest.credits)) if rest else None
