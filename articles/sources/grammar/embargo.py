"""Embargoes: until when a document must not be published.

"EMBARGOED UNTIL 18 Nov 2026 06:00 GMT", "Not for release before …", "Sperrfrist: …". Only a
moment with its zone is one; whatever else a line says of an embargo is asked.
"""

from __future__ import annotations

import re

from articles.sources.block import Block, make_block
from articles.sources.grammar.behind_notice import title_behind
from articles.sources.grammar.calendar import MONTH, WEEKDAY
from articles.sources.grammar.embargo_hints import DISGUISES, HINTS, may_name_embargo
from articles.sources.grammar.embargo_moment import embargo_moment
from articles.sources.grammar.embargo_words import is_when
from articles.sources.grammar.hints import has_any
from articles.sources.grammar.notice_titles import is_title, may_be_title
from articles.sources.grammar.told import forget
from articles.sources.sheet import Sheet
from articles.sources.story import Stated
from articles.sources.vocabulary import Ask, Role

MOST_WORDS = 40
UNTIL = r"(?:until|till?|before|prior to|jusqu|hasta|fino|até|bis|tot)\b"
# "Under embargo until 2030, the island ..." is a story about one.
NO_YEARS = r"(?!(?: \w+)? (?:19|20)\d\d,? (?:the|its?|an?|no|all|and|but)\b)"
# What stands behind "under embargo" where that is no part of a sentence about one.
DAY_NEXT = rf"(?:{UNTIL}|to\b|for\b(?! \d+ \w)|by\b|\d{{1,2}}\b|(?:{WEEKDAY}|{MONTH})\b|$)"
FORMS = (
    rf"(?:strictly )?embargoed[\W_]*(?:{UNTIL}|to\b|for\b|by\b|\d|\w+day\b|$)",
    rf"(?:under )?(?:strict )?embargo (?:{UNTIL}|date\b|time\b){NO_YEARS}",
    rf"under (?:strict )?embargo{NO_YEARS}[\W_]*{DAY_NEXT}|check against delivery(?:[\W_]*$| ?:)",
    rf"(?-i:ADVANCE)\b[\W_]*(?-i:FOR|OF)\b|advance for[\W_]*(?:{WEEKDAY}|{MONTH})\b(?=.*\d)",
    r"эмбарго (?:до|к)\b|эмбарго ?[:–—]|под эмбарго\b|(?:報道|新聞)?解禁(?:日時?|時間)?[\W_]*\d",
    r"(?:strict )?embargo ?(?:[:–—-]|$)|embargo (?:ends|lifts|expires"
    r"|(?:(?:was|has been|is) )?lifted (?:at|on))\b(?=.*\d)",
    r"(?:strictly )?not (?:to be |for )(?:released?|publication|published|used?|broadcast)"
    rf"(?:(?: or |/)(?:release|publication|use|broadcast))?,? {UNTIL}",
    rf"hold (?:for release\b|{UNTIL})|(?:for )?release (?:date|time|not before)\b",
    rf"for release[\W_]*(?:(?:at|on|after)\b|(?:{WEEKDAY}|{MONTH})\b|\d)(?=.*\d)",
    r"sperrfrist\b|(?:gesperrt|sperre) bis\b"
    rf"|frei ab\b(?=.*(?:\buhr\b|\d\.\d|\b(?:{WEEKDAY}|{MONTH})\b))",
    rf"(?:sous|sotto|bajo|sob|onder) embargo(?:[\W_]*(?:{UNTIL}|al?\b|$|\d))",
    rf"(?:embargad[oa]|embargo)s? {UNTIL}{NO_YEARS}|embargoed\b(?=.*\d)",
    rf"for (?:use|release|publication)[\W_]*(?:(?:on|at|in) )?(?:{WEEKDAY}|{MONTH}|\d)[^.]{{0,60}}"
    r"\b(?:and|or) (?:thereafter|after|later|beyond)\b",
    rf"ad[sv]\b[\W_]+(?:{WEEKDAY})\b[^:]{{0,24}}:?$",
    rf"for use[\W_]*(?:on )?(?:{WEEKDAY})\b[^.]{{0,40}}$",
    rf"releasing (?:on |at )?(?:{WEEKDAY}|{MONTH}|\d)(?=.*\d)",
)
ADVANCE = r"adv ?\d{1,2}\b[\W_]*|ad[sv]\b[\W_]+"
# "Ads Sun. March 7:", as agencies head what is for a day to come.
DAY_AHEAD = rf"(?:(?:{WEEKDAY})\b[^:]{{0,24}}:[\W_]*)?"
TO_DESKS = r"(?:(?:n\.?b\.?|eds?|editors|attention|please note|note|important|desk)[\W_]+)?"
LABEL = re.compile(
    rf"[\W_]*(?:(?:{ADVANCE}){DAY_AHEAD})?{TO_DESKS}(?:(?:news|press|media) release[\W_]+)?"
    r"(?:(?:hi|hello|hey|dear|morning)\b[^,.:]{0,30}, ?)?(?:please note(?: that)?:? )?"
    r"(?:(?:this|the following|the (?:release|story|copy|text|report|below)) (?:\w+ )?"
    r"(?:is|are) )?(?:" + "|".join(FORMS) + ")",
    re.IGNORECASE,
)
FREE = re.compile(
    r"[\W_]*(?:for immediate (?:release|use)|no embargo"
    r"|(?:the )?embargo (?:(?:was|is|has been) )?(?:now )?(?:lifted|over))[\W_]*",
    re.IGNORECASE,
)
# Words behind the moment in an embargo's own line; with more, it goes on to something else.
MOST_AFTER = 4
# Behind it: still about who may use the copy, and when.
ABOUT_USE = re.compile(
    r"\b(?:embargo\w*|releas\w+|publi[cs]\w+|broadcast\w*|contact|copy|editors?|desks?|lift\w*"
    r"|do not|not for|web(?:site)?|online|print|transmi\w+|twitter|social media)\b",
    re.IGNORECASE,
)
# What a format says is a title may begin with an embargo too.
TITLES = (Role.HEADLINE, Role.STANDFIRST, Role.KICKER)
# Somewhere in a short line: "Budget story, embargoed, 4 January".
WITHIN = re.compile(
    r"\b(?:embargoed|embargad[oa]|(?:strict|news|press|media) embargo (?:until|till|to)"
    rf"|(?:under|sous|sotto) (?:strict )?embargo(?! (?:since|for \d)){NO_YEARS}|sperrfrist"
    r"|not for release|hold for release|for release)\b",
    re.IGNORECASE,
)
# Letters set apart, or a nought for one of them.
DISGUISED = re.compile(
    r"[\W_]*(?:strictly )?e[ .]?m[ .]?b[ .]?a[ .]?r[ .]?g[ .]?[o0]\b|"
    r"[\W_]*(?:strictly )?e[ .]?m[ .]?b[ .]?a[ .]?r[ .]?g[ .]?[o0][ .]?e[ .]?d\b",
    re.IGNORECASE,
)
SHORT = 25
HEAD, TAIL = 10, 5


def mark_embargo(sheet: Sheet) -> None:
    last = len(sheet.blocks) - 1
    if not may_name_embargo(sheet.low):
        return
    for index in sheet.still_open_or(TITLES):
        block, title = sheet.blocks[index], not sheet.open(index)
        if block.words > MOST_WORDS:
            continue
        if is_when(block.fold) or _is_disguised(block.fold):
            keep_embargo(sheet, index, block)
        elif not has_any(block.fold, HINTS):
            continue
        elif FREE.fullmatch(block.fold) and not title:
            sheet.mark(index, Role.FURNITURE, "wire-handling")
        elif LABEL.match(block.fold):
            keep_embargo(sheet, index, block)
        elif (index < HEAD or index > last - TAIL) and _may_be(block):
            sheet.ask(Ask.EMBARGO_UNCLEAR, index)


def _is_disguised(text: str) -> bool:
    return has_any(text, DISGUISES) and bool(DISGUISED.match(text))


def _may_be(block: Block) -> bool:
    dated = any(map(str.isdigit, block.fold)) or re.search(WEEKDAY, block.fold, re.IGNORECASE)
    return bool(dated and block.words <= SHORT and WITHIN.search(block.fold))


def keep_embargo(sheet: Sheet, index: int, block: Block) -> None:
    """A second embargo, or one without its moment, is for the desk to settle.

    What goes on behind the moment stays, and is asked if it speaks to desks; behind that of a
    headline it is that.
    """
    if is_title(block.fold):
        return
    end = keep_moment(sheet, index, block)
    if not end and may_be_title(block.fold):
        return
    titled = index == sheet.headline_at
    if end:
        rest = rest_behind(block, end)
    else:
        end = title_behind(block.fold, 0) if titled or index == 0 else -1
        rest = block.printed(end) if end > 0 else ""
    if rest and (titled or (rest.count(" ") >= MOST_AFTER and not rest[0].islower())):
        if not titled and (end < 0 or ABOUT_USE.search(rest)):
            sheet.ask(Ask.UNKNOWN_LINE, index, rest)
        sheet.rewrite(index, make_block(rest, block.lines))
        sheet.html.pop(index, None)
        return
    if sheet.role(index) in TITLES:
        forget_title(sheet, index)
    sheet.mark(index, Role.NOT_FOR_PUBLICATION, "embargo")


def rest_behind(block: Block, end: int) -> str:
    """What goes on behind a notice, without what closes that."""
    return block.printed(end).lstrip(" :.-–—|)]*").rstrip(" |*_-–—")


def keep_moment(sheet: Sheet, index: int, block: Block) -> int:
    """Keeps the moment that a line about an embargo states, or asks; where it ends, 0 if none."""
    found = embargo_moment(block.fold)
    if found and sheet.embargo is None:
        sheet.embargo = Stated(printed=block.printed(found[0], found[1]), moment=found[2])
    elif not (found and sheet.embargo and sheet.embargo.moment == found[2]):
        sheet.ask(Ask.EMBARGO_UNCLEAR, index, text=block.text)
    return found[1] if found else 0


def forget_title(sheet: Sheet, index: int) -> None:
    """Opens a block again that its format had stated as a title."""
    questions = sheet.questions
    forget(sheet, index)
    sheet.questions = questions
    sheet.marks[index] = None
