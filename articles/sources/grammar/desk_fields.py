"""Fields that desks write above or under copy: "Slug: bridge-toll", "Word count: 412".

Some keys are used by desks alone; others count only in a run of such lines.
"""

from __future__ import annotations

import re

from articles.sources.grammar.field_states import NOT_READY, STATES
from articles.sources.grammar.names import is_name
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask, Role

CERTAIN = re.compile(
    r"(?:slug(?: ?line)?|url slug|word ?count|(?:seo|meta|web|print|social|app|alt"
    r"|alternative|mobile)[ -](?:title|headline|hed|head|description|desc|copy|text|keywords?"
    r"|standfirst|slug)|seo|(?:headline|hed|title) (?:options?|suggestions?|ideas?)"
    r"|push(?: alert| notification)|tweet|social post|(?:main|lead|hero) (?:image|picture|photo)"
    r"|budget line) ?: *(?P<text>\S.{0,200})",
    re.IGNORECASE,
)
IN_RUNS = re.compile(
    r"(?P<key>reporter|writer|desk|section|status|version|filed|due|deadline|priority|length"
    r"|keywords?|tags?|category|edition|page|editor|sub(?:bed by|-?editor)?|art|pics?|photos?"
    r"|picture|story id|id|date|topic|type|format) ?: *(?P<text>\S.{0,120})",
    re.IGNORECASE,
)
SIGNS = ("reporter", "writer")
SEARCHED = 20
MOST_WORDS = 30


def mark_desk_fields(sheet: Sheet) -> None:
    for index in sheet.still_open():
        if _is_short(sheet, index) and CERTAIN.fullmatch(sheet.blocks[index].fold):
            sheet.mark(index, Role.NOT_FOR_PUBLICATION, "desk-notes")
            for way in (-1, 1):
                _mark_beside(sheet, index, way)


def _mark_beside(sheet: Sheet, index: int, way: int) -> None:
    """The other fields of a run; who is named as its reporter is asked."""
    for at in range(index + way, index + way * SEARCHED, way):
        field = _field(sheet, at)
        if not field:
            return
        sheet.mark(at, Role.NOT_FOR_PUBLICATION, "desk-notes")
        key, text = field["key"].lower(), field["text"].strip()
        if key in SIGNS and is_name(text):
            sheet.ask(Ask.BYLINE_FROM_TAGLINE, at, text)
        elif STATES.match(key) and NOT_READY.match(text):
            sheet.hold_back(f"is marked as “{text[:60]}”")


def _field(sheet: Sheet, at: int) -> re.Match[str] | None:
    if not sheet.open(at) or not _is_short(sheet, at):
        return None
    return IN_RUNS.fullmatch(sheet.blocks[at].fold)


def _is_short(sheet: Sheet, index: int) -> bool:
    return sheet.blocks[index].words <= MOST_WORDS
