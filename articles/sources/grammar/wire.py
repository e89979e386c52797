"""What agencies write to each other's desks around a story: handling words, slugs, tails.

Wire forms are those of ANPA 1312 and IPTC 7901, and of dpa's "Notebook"; what a desk marks as
not for publication stays out of everything that readers see.
"""

from __future__ import annotations

import re

from articles.sources.block import Block
from articles.sources.grammar.notice_titles import may_be_title
from articles.sources.grammar.prose import is_prose
from articles.sources.openings import openings
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask, Role

HANDLING = re.compile(
    r"(?:(?:\d{1,2}(?:st|nd|rd|th)|first|second|third) ?(?:ld|lead)(?:[- ]?writethru)?"
    r"(?:, .{0,30})?|(?:press|news|media) release|\W*ends\W*|-30-|###|[-–—(\[] ?more ?[-–—)\]]"
    r"|more follows"
    r"|refile|extra|writethru|recast|urgent|eds ?:.*|bulletin|flash|newsalert)=?",
    re.IGNORECASE,
)
HANDLING_OPENINGS = openings("""
    bulletin eds ends extra first flash media more newsalert news press recast refile second third
    urgent writethru
""")
PRIVATE_OPENINGS = openings("die not the this")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
DIGIT = re.compile(r"\d")
SLUG = re.compile(
    r"[\w.-]+(?:/[\w.-]+)*/"
    r"|(?:[A-Z]{2}-{1,2})?[\w'.-]+(?: [\w'.-]+)?, ?\d{1,2}(?i:st|nd|rd|th) (?i:ld|lead)"
    r"(?:-(?i:writethru))?(?:,.{0,20})?|[a-z0-9]{6,9} \d .{0,40}|[a-z]{2,4}\d{3,5}"
    r"|AP-[A-Z]{2}-[\d-]+ \d{4}GMT<?|.{0,20}\d{6} GMT .{3,10}"
)
DESK_NOTES = re.compile(
    r"# ?(?:dpa )?(?:notebook|notizblock)\Z|notes? (?:to|for) (?:the )?editors?:?\Z",
    re.IGNORECASE,
)
NOTEBOOK = re.compile(r"# ?(?:dpa )?(?:notebook|notizblock)\Z", re.IGNORECASE)
NOT_PUBLIC = re.compile(
    r"(?:the following (?:information )?is |this is )?not (?:intended )?for publication",
    re.IGNORECASE,
)
# An agency's own sentence over the contacts that it sends along with every story.
INFORMATION = re.compile(
    r"[\W_]*(?:the following information is not intended for publication"
    r"|die folgenden informationen sind nicht zur veröffentlichung bestimmt)\b",
    re.IGNORECASE,
)
DESK_NAMES = re.compile(r"- (?:reporting|writing|editing|additional reporting) by:?", re.IGNORECASE)
INITIALS = re.compile(r"[a-z]{2,4}(?:[-/][a-z]{2,4}){1,3}/?\Z|dpa(?: [a-z]{2,3}){2,5}\Z")


def mark_wire(sheet: Sheet) -> None:
    last = len(sheet.blocks) - 1
    for index in sheet.still_open():
        block = sheet.blocks[index]
        if block.words > 14 or len(block.fold) > 120:
            continue
        text = block.fold
        if text[:1] in "#Nn" and DESK_NOTES.match(text):
            _close(sheet, index, "desk-notes")
        elif _is_private(block) and not (index < 3 and may_be_title(text)):
            _close(sheet, index, "not-for-publication")
        elif not text.isprintable() and _is_control(text):
            sheet.mark(index, Role.FURNITURE, "wire-control")
        elif text == "MORE" and (index == last or _reads_on(sheet.blocks[index + 1])):
            sheet.mark(index, Role.FURNITURE, "wire-handling")
        elif (rule := _handling(block)) and (not 8 <= index < last - 3 or rule == "wire-handling"):
            sheet.mark(index, Role.FURNITURE, rule)
        elif INITIALS.match(text) and _ends_copy(sheet, index):
            sheet.mark(index, Role.FURNITURE, "wire-initials")


def _ends_copy(sheet: Sheet, index: int) -> bool:
    """Initials end a story; those with a slash do so with more below them as well."""
    if "/" in sheet.blocks[index].fold and index > 1 and sheet.blocks[index - 1].stops:
        return True
    return index > 3 and index >= len(sheet.blocks) - 2


def _is_private(block: Block) -> bool:
    text = block.fold
    if block.opening not in PRIVATE_OPENINGS or len(text) >= 80:
        return False
    return bool(NOT_PUBLIC.match(text) or INFORMATION.match(text))


def _is_control(text: str) -> bool:
    return bool(CONTROL.search(text)) and not any(map(str.isalnum, text))


def _reads_on(block: Block) -> bool:
    """Under "MORE" at the end of a take its next one follows, and under a list's label links."""
    return is_prose(block) or block.fold.rstrip("\"')").endswith(".")


def _handling(block: Block) -> str:
    text, opening = block.fold, block.opening
    if (opening in HANDLING_OPENINGS or opening[0].isdigit()) and HANDLING.fullmatch(text):
        return "wire-handling"
    slashed = text[-1:] == "/" or DIGIT.search(text)
    return "wire-slug" if slashed and SLUG.fullmatch(text) else ""


def _close(sheet: Sheet, index: int, rule: str) -> None:
    """Everything from here to the end is for desks; who worked on it is asked, not printed."""
    for later in range(index, len(sheet.blocks)):
        sheet.mark(later, Role.NOT_FOR_PUBLICATION, rule)


def ask_desk_names(sheet: Sheet) -> None:
    """Names given to desks only: whether they may be credited is for a person to say."""
    for index, mark in enumerate(sheet.marks):
        if not mark or mark[0] is not Role.NOT_FOR_PUBLICATION:
            continue
        block = sheet.blocks[index]
        if block.fold[:2] == "- " and DESK_NAMES.match(block.fold):
            sheet.ask(Ask.BYLINE_FROM_TAGLINE, index, block.text.lstrip("- "))
