"""Embargoes that a note to desks names among its other words: "NB: under embargo, ask Ann"."""

from __future__ import annotations

import re

from articles.sources.grammar.calendar import WEEKDAY
from articles.sources.grammar.embargo import FREE, keep_moment
from articles.sources.grammar.embargo_hints import may_name_embargo
from articles.sources.grammar.embargo_moment import embargo_moment
from articles.sources.grammar.hints import has_any
from articles.sources.sheet import Sheet
from articles.sources.story import Question
from articles.sources.vocabulary import Ask, Role
from articles.sources.wordlist import wordlist

RULES = (
    "desk-notes",
    "wire-handling",
    "not-for-publication",
    "withheld",
    "stated-internal",
    "mail-signature",
    "wire-slug",
)
HINTS = ("mbarg", "MBARG", "мбарг", "МБАРГ", "perrfrist", "PERRFRIST")
NAMED = re.compile(
    r"(?:(?P<of>[\w.]+) )?(?:embargo(?:e[ds])?|эмбарго|sperrfrist)\b(?P<on> (?:on|against) )?",
    re.IGNORECASE,
)
# What a story is about, and no desk lays on its copy.
GOODS = wordlist("""
    oil arms trade weapon weapons grain fuel gas food wheat export import economic us u.s american
    cuban russian saudi arab eu un coal steel energy travel
""")
WHEN = re.compile(rf"\d|\b(?:{WEEKDAY})\b|noon|midnight|tonight|tomorrow", re.IGNORECASE)
OVER = re.compile(
    r"\b(?:no(?:t under)? (?:an )?embargo|embargo\w* (?:\w+ ){0,2}(?:over|lifted|past|ended))\b",
    re.IGNORECASE,
)
LONGEST = 2_000


def heed_noted_embargoes(sheet: Sheet) -> None:
    """Such a one counts when its moment is full; else the desk is asked."""
    if not may_name_embargo(sheet.low):
        return
    asked = {it.line for it in sheet.questions if it.kind is Ask.EMBARGO_UNCLEAR}
    for index, block in sheet.of_roles((Role.NOT_FOR_PUBLICATION, Role.FURNITURE)):
        rule = sheet.rule(index)
        if rule not in RULES or not has_any(block.fold, HINTS):
            continue
        if rule == "stated-internal" and sheet.embargo is not None:
            continue
        known = not asked.isdisjoint(block.lines)
        full = embargo_moment(block.fold[:LONGEST])
        if (known and not full) or not _names_one(block.fold[:LONGEST]):
            continue
        if known:
            sheet.questions[:] = [it for it in sheet.questions if not _is_about(it, block.lines)]
            asked.difference_update(block.lines)
        keep_moment(sheet, index, block)


def _names_one(text: str) -> bool:
    if FREE.fullmatch(text) or (OVER.search(text) and not WHEN.search(text)):
        return False
    return any(map(_is_of_copy, NAMED.finditer(text)))


def _is_of_copy(found: re.Match[str]) -> bool:
    if (found["of"] or "").lower() in GOODS:
        return False
    return not found["on"] or bool(WHEN.match(found.string, found.end()))


def _is_about(question: Question, lines: tuple[int, ...]) -> bool:
    """Whether another step has asked about an embargo in these lines."""
    return question.line in lines and question.kind is Ask.EMBARGO_UNCLEAR
