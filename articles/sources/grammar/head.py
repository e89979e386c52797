"""The head of a story: what stands between its headline and its first paragraph."""

from __future__ import annotations

import re
from dataclasses import replace

from articles.sources.grammar.bare_byline import bare_names, is_special, names_nobody, says_post
from articles.sources.grammar.by_words import LABEL
from articles.sources.grammar.byline import (
    date_begins,
    read_byline,
    read_foreign_byline,
)
from articles.sources.grammar.credits import keep_credits
from articles.sources.grammar.date_line import date_line
from articles.sources.grammar.dateline import find_dateline
from articles.sources.grammar.dates import date_in
from articles.sources.grammar.lead import find_lead, sentences_above
from articles.sources.grammar.moments import keep_date_behind, mark_dates
from articles.sources.grammar.placed_names import is_outlet, placed_names
from articles.sources.grammar.signed import Signed, is_role
from articles.sources.grammar.standfirst import (
    MOST_STANDFIRSTS,
    has_story_below,
    mark_key_points,
    mark_standfirsts,
)
from articles.sources.grammar.trades import OPENS_LINE, read_clauses
from articles.sources.grammar.unread import mark_unread_bylines
from articles.sources.sheet import Sheet
from articles.sources.story import Credit
from articles.sources.vocabulary import Role, Work

SEARCHED = 14
DATE_WITHIN = 4
REPORTING = re.compile(r"Reporting from (?P<place>[A-Z][\w .,'-]{2,60})")


def mark_head(sheet: Sheet) -> None:
    """Byline and dates first, because what stands between them and the headline follows."""
    start = sheet.headline_at + 1
    lead = find_lead(sheet, start)
    byline = _mark_byline(sheet, start, lead)
    mark_dates(sheet, start, find_lead(sheet, max(byline + 1, start)))
    if byline >= 0:
        _mark_roles(sheet, byline)
    if sheet.headline_at >= 0:
        mark_unread_bylines(sheet, start, min(lead, start + SEARCHED), signed=byline >= 0)
    if sheet.headline_at >= 0:
        opening = sentences_above(sheet, byline + 1, lead)[:1] if byline >= 0 else []
        mark_key_points(sheet, start, opening[0] if opening else lead)
        _mark_label(sheet, start, lead)
    named = next((i for i in range(start, lead) if sheet.rule(i) == "names-alone"), lead)
    if byline >= 0 or sheet.headline_at >= 0:
        over = byline >= 0 and (byline < lead or has_story_below(sheet, byline))
        mark_standfirsts(sheet, start, byline if over else named)
    roles = range(len(sheet.blocks[: lead + SEARCHED]))
    firsts = [i for i in roles if sheet.role(i) is Role.STANDFIRST]
    sheet.standfirst = [sheet.blocks[i].text for i in firsts]


def _mark_label(sheet: Sheet, start: int, lead: int) -> None:
    """ "Analysis" between headline and story, where no kicker stands above."""
    for index in sheet.still_open(start, lead):
        block = sheet.blocks[index]
        if not sheet.kicker and block.words < 3 and sheet.lexicon.is_kicker(block.fold):
            sheet.mark(index, Role.KICKER, "kicker")
            sheet.kicker = block.text


def _mark_byline(sheet: Sheet, start: int, lead: int) -> int:
    """Marks the byline; its index or -1. A standfirst may be running text, so it looks past one."""
    limit = min(start + SEARCHED, max(lead, start) + MOST_STANDFIRSTS)
    for index in sheet.still_open(start, limit):
        signed = read_byline(sheet.blocks[index].fold, sheet.lexicon) or _under_label(sheet, index)
        if signed:
            _keep_byline(sheet, index, signed, "byline")
            return index
        if find_dateline(sheet.blocks[index].fold, sheet.lexicon):
            break
    for index in sheet.still_open(start, limit):
        signed = _foreign(sheet, index)
        if signed:
            _keep_byline(sheet, index, signed, "byline")
            return index
    for index in sheet.still_open(start, min(lead, limit)):
        signed = _by_place(sheet, index, lead)
        if signed:
            _keep_byline(sheet, index, signed, "byline-by-place")
            return index
    return -1


def _under_label(sheet: Sheet, index: int) -> Signed | None:
    """Names under "By" or "Author of the article:" on a line of its own."""
    before = index - 1
    if not sheet.open(before) or not LABEL.fullmatch(sheet.blocks[before].fold):
        return None
    signed = bare_names(sheet.blocks[index].fold, sheet.lexicon)
    if signed:
        sheet.mark(before, Role.BYLINE, "byline-label")
    return signed


def _foreign(sheet: Sheet, index: int) -> Signed | None:
    around = sheet.blocks[max(index - 2, 0) : index] + sheet.blocks[index + 1 : index + 6]
    text = " ".join(block.fold for block in around)
    return read_foreign_byline(sheet.blocks[index].fold, sheet.lexicon, text)


def _by_place(sheet: Sheet, index: int, lead: int) -> Signed | None:
    """Names without "By", proved by a date, trade or place; or a line that names nobody."""
    text = sheet.blocks[index].fold
    signed = bare_names(text, sheet.lexicon)
    if signed:
        proved = (
            _dated(sheet, index)
            or _role_follows(sheet, index)
            or says_post(text, sheet.lexicon)
            or placed_names(sheet, index, lead, signed.credits)
        )
        return signed if proved else None
    agency = sheet.lexicon.is_agency(text) and not sheet.lexicon.is_picture_desk(text)
    if agency and _dated(sheet, index):
        return Signed(credits=(Credit(work=Work.AUTHOR, agency=text),), end=len(text))
    if len(text) < 60 and names_nobody(text, sheet.lexicon):
        return Signed(credits=(), end=len(text), clear=False)
    return None


def _keep_byline(sheet: Sheet, index: int, signed: Signed, rule: str) -> None:
    block = sheet.blocks[index]
    sheet.mark(index, Role.BYLINE, rule)
    sheet.byline.append(block.printed(0, signed.end))
    keep_credits(sheet, index, signed.credits, clear=signed.clear)
    keep_date_behind(sheet, index, date_begins(block.fold))
    _mark_repeats(sheet, index, signed)


def _mark_repeats(sheet: Sheet, byline: int, signed: Signed) -> None:
    """The same names once more, as links to their authors' pages."""
    names = {credit.name.casefold() for credit in signed.credits if credit.name}
    for index in sheet.still_open(byline + 1, byline + 4):
        if sheet.blocks[index].fold.casefold() in names:
            sheet.mark(index, Role.FURNITURE, "byline-again")


def _role_follows(sheet: Sheet, index: int) -> bool:
    """ "BBC News, Ostlemere" or "Staff Writer" under a name proves it a byline."""
    return sheet.open(index + 1) and is_role(sheet.blocks[index + 1].fold, sheet.lexicon)


def _dated(sheet: Sheet, index: int) -> bool:
    """A date or a reading time within a few blocks of a line."""
    for near in range(max(index - DATE_WITHIN, 0), min(index + DATE_WITHIN, len(sheet.blocks))):
        text = sheet.blocks[near].fold
        if sheet.rule(near) in ("reading-time", "time-ago") or (
            len(text) < 100 and (date_line(text) or _ends_dated(text))
        ):
            return True
    return False


def _ends_dated(text: str) -> bool:
    found = date_in(text)
    return bool(found and found[1] > 0 and text[:3].lower() == "by ")


def _mark_roles(sheet: Sheet, byline: int) -> None:
    """Beside a byline: for whom or as what its people work, and who made the pictures."""
    if sheet.open(byline - 1) and is_special(sheet.blocks[byline - 1].fold):
        sheet.mark(byline - 1, Role.BYLINE, "byline-role")
        sheet.byline.insert(0, sheet.blocks[byline - 1].text)
    for index in range(byline + 1, byline + 3):
        if not sheet.open(index):
            continue
        block = sheet.blocks[index]
        pictured = OPENS_LINE.match(block.fold) and not block.stops
        others = read_clauses(block.fold, sheet.lexicon) if pictured else None
        if others and others.credits:
            keep_credits(sheet, index, others.credits, clear=others.clear)
        elif place := REPORTING.fullmatch(block.fold):
            _place_authors(sheet, place["place"])
        elif not (is_role(block.fold, sheet.lexicon) or is_outlet(block, sheet.lexicon)):
            return
        sheet.mark(index, Role.BYLINE, "byline-role")
        sheet.byline.append(block.text)


def _place_authors(sheet: Sheet, place: str) -> None:
    """ "Reporting from Hull" under a byline (NYT): where its people wrote from."""
    sheet.credits = [
        replace(credit, place=credit.place or place) if credit.work is Work.AUTHOR else credit
        for credit in sheet.credits
    ]
