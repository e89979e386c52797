"""What fields about a document say of its state: properties, meta elements, front matter, terms."""

from __future__ import annotations

import re
from typing import Any

from articles.sources.block import make_block
from articles.sources.grammar.calendar import WEEKDAY
from articles.sources.grammar.desk import HELD, is_notice
from articles.sources.grammar.embargo import FREE, LABEL, MOST_WORDS, keep_moment
from articles.sources.grammar.embargo_hints import HINTS
from articles.sources.grammar.embargo_inside import IN_CAPITALS
from articles.sources.grammar.embargo_moment import embargo_moment
from articles.sources.grammar.hints import has_any
from articles.sources.grammar.notice_titles import is_title
from articles.sources.sheet import Sheet

FIELD = re.compile(r"(?P<key>[\w.:/-]{1,60}(?: [\w.]{1,30})?): ")
STATES = re.compile(
    r"(?:.*[.:_-])?(?:content_?status|status|state|doc_?status|publication_?status|workflow_?state"
    r"|visibility)\Z",
    re.IGNORECASE,
)
# What such fields say of a document that is not finished or must not be used.
NOT_READY = re.compile(
    r"(?:(?:first |rough )?draft|not (?:final|cleared|approved)|in (?:review|progress)|review"
    r"|hold|held|on hold|embargo(?:ed)?|kill(?:ed)?|spiked?|withdrawn|withheld|cancell?ed"
    r"|private|pending|unapproved|entwurf|brouillon|borrador|bozza)\b",
    re.IGNORECASE,
)
PARTS = re.compile(r"[,;|]")
WITHHELD = re.compile(
    r"(?:under (?:strict )?embargo|(?:strictly )?embargoed|do not (?:publish|use|run)"
    r"|not for publication|not cleared|legal hold|mandatory kill|hold for release)\b",
    re.IGNORECASE,
)
LONGEST = 400


ABOUT_EMBARGO = re.compile(r"\W*embargo\W*\Z", re.IGNORECASE)
NOT_BEFORE = re.compile(
    r"(?:.*[.:/ _-])?(?:(?:is|has|under|press)?embargo\w*|publish_?after|not_?before|hold_?until)"
    r"(?:/.*)?\Z",
    re.IGNORECASE,
)
# "hold: true"
HOLDS = re.compile(
    r"(?:.*[.:/ _-])?(?:hold|held|on_hold|legal_hold|private|unlisted|hidden|killed|spiked"
    r"|withdrawn|withheld|do_not_(?:publish|use|run)|not_for_publication)\Z",
    re.IGNORECASE,
)
YES = ("true", "yes", "on", "1", "y")
# In notes between desks small letters are no topic.
NOTES = re.compile(r"(?:.*[.:/ _-])?(?:notes?|comments?|instructions?|remarks?)\Z", re.IGNORECASE)
# Of these only what names a day waits: "release: 2.0", "available: yes".
FROM_DAY = re.compile(
    r"(?:.*[.:/ _-])?(?:publish_(?:on|at|from)|go_live(?:_at)?|live_(?:at|from)"
    r"|schedule(?:d?(?:_(?:at|for))?)|release(?:_(?:on|at|from))?|visible_from"
    r"|available(?:_from)?)\Z",
    re.IGNORECASE,
)
A_DAY = re.compile(rf"\d{{4}}|\b(?:{WEEKDAY})\b", re.IGNORECASE)
NONE = ("", "0", "no", "none", "false", "off", "null", "n/a")
# Beside the story, and not for readers: comments; and what a page shows around it.
BESIDE = ("stated-comment", "stated-furniture")


def mark_fields(sheet: Sheet) -> None:
    for index, block in enumerate(sheet.blocks):
        rule = sheet.rule(index)
        if rule != "stated-field" and rule not in BESIDE:
            continue
        if len(block.fold) > LONGEST or is_title(block.fold):
            continue
        if rule == "stated-field" and (field := FIELD.match(block.fold)):
            _heed(sheet, index, field["key"], block.printed(field.end()))
        elif _is_strict(block.fold):
            keep_moment(sheet, index, block)
        elif rule == "stated-comment" and is_notice(block.fold):
            sheet.hold_back(HELD)


def _heed(sheet: Sheet, index: int, key: str, text: str) -> None:
    lines = sheet.blocks[index].lines
    if NOT_BEFORE.match(key) or (FROM_DAY.match(key) and A_DAY.search(text)):
        if text.lower() not in NONE:
            keep_moment(sheet, index, make_block(text, lines))
        return
    if HOLDS.match(key) and text.lower() in YES:
        sheet.state = f"is marked as “{key[:60]}”"
        return
    for part in dict.fromkeys([text, *PARTS.split(text)]):
        note = make_block(part, lines)
        if note.words > MOST_WORDS:
            continue
        if STATES.match(key) and NOT_READY.match(note.fold):
            sheet.state = f"is marked as “{note.text[:60]}”"
        elif has_any(note.fold, HINTS) and _is_label(note.fold):
            keep_moment(sheet, index, note)
            return
        elif is_withheld(note.fold) or (NOTES.match(key) and is_notice(note.fold)):
            sheet.hold_back(HELD)


def _is_strict(text: str) -> bool:
    """Whether it is an embargo for certain: a menu may have "Embargo" as well."""
    label = has_any(text, HINTS) and LABEL.match(text)
    return bool(label and (embargo_moment(text) or IN_CAPITALS.match(text)))


def _is_label(text: str) -> bool:
    about = FREE.fullmatch(text) or ABOUT_EMBARGO.match(text) or is_title(text)
    return bool(LABEL.match(text) and not about)


def is_withheld(text: str) -> bool:
    """Whether a term or keyword speaks to desks; a word alone in small letters is a topic."""
    return bool(WITHHELD.match(text) or (is_notice(text) and not text.islower()))


def leave_out_notices(sheet: Sheet, stated: dict[str, Any]) -> None:
    """A term that speaks to desks is no topic and no section, and holds the story back."""
    words = tuple(stated.get("keywords", ()))
    section = stated.get("section", "")
    kept, filed = _without_withheld(words), "".join(_without_withheld((section,)))
    if (kept, filed) != (words, section):
        sheet.hold_back(HELD)
        stated.update(keywords=kept, section=filed)


def _without_withheld(words: tuple[str, ...]) -> tuple[str, ...]:
    """Keywords without those that speak to desks, as "embargoed until Monday" does."""
    folds = ((word, make_block(word, ()).fold) for word in words)
    return tuple(word for word, text in folds if not is_withheld(text) and not _is_label(text))
