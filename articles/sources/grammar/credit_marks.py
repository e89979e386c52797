"""Words that introduce a credit, and the terms that are printed behind one."""

from __future__ import annotations

import re

from articles.sources.grammar.credit_words import (
    CREDIT_KIND,
    CREDIT_WORD,
    CREDIT_WORDS,
    GIVEN,
    GIVEN_BY,
    KINDS,
)
from articles.sources.grammar.hints import has_any

MARK = re.compile(
    rf"(?:(?:{CREDIT_KIND} |\w{{3,12}} (?=photos? by))?(?P<word>{CREDIT_WORD})(?: credits?)?\s?"
    rf"(?:[:：]|(?: courtesy)? by:?(?= )|…|\.\.\.)"
    rf"|(?:(?:{CREDIT_WORD}) )?(?:is )?(?P<given>{GIVEN})"
    r"|(?:photo )?credit should read:?(?= )|Photographer:|Image source[,:]|Image copyright"
    r"|(?-i:Fot\.|FOT\.):? (?=\S)|Credit(?=[A-Z]))\s*",
    re.IGNORECASE,
)
# "Photo by the writer": a credit, though it cannot be read.
UNREAD = re.compile(r"[—–-]* ?(?:photo(?:graph)?|picture|image)s? by .{3,40}\Z", re.IGNORECASE)
# What any of its words begins with; before "photo by" any word may stand.
MARK_BEGINS = frozenset(
    word[:3] for word in (*CREDIT_WORDS, *KINDS, *GIVEN_BY, "is ", "photographer", "image", "fot")
)
BY_PHOTO = 24
USAGE = re.compile(
    r"(?=[.,; TMNREFADOP])(?:[.,;]? ?(?:THIS (?:IMAGE|PICTURE|PHOTO|HANDOUT)|MANDATORY CREDIT"
    r"|(?:NO|NOT FOR) (?:RE)?SALES?\b|NO ARCHIV(?:ES?|ING|AL USE)\b|NO USE\b"
    r"|(?:RESTRICTED TO )?EDITORIAL USE|FOR EDITORIAL|ATTENTION EDITORS"
    r"|DO NOT CROP|ONE[- ]TIME USE|Purchase Licensing Rights|File [Pp]hoto|FILE PHOTO)\b.*$"
    r"|, (?:[Ff]ile|FILE|[Pp]ool|POOL)$)"
)
# Of its words, one of which every such term has.
USAGE_HINTS = (
    *("THIS ", "CREDIT", "SALE", "ARCHIV", "USE", "EDIT", "CROP", "FILE", "POOL"),
    *("Purchase", "File", ", file", ", pool", ", Pool"),
)


def find_mark(text: str, start: int = 0) -> re.Match[str] | None:
    """The words at ``start`` that introduce a credit."""
    head = text[start : start + BY_PHOTO].lower()
    begins = head[:3] in MARK_BEGINS or (head[:2] in MARK_BEGINS and not head.isascii())
    if not begins and " photo by" not in head and " photos by" not in head:
        return None
    return MARK.match(text, start)


def find_usage(text: str, start: int = 0) -> re.Match[str] | None:
    """The terms under which a picture may be used, behind its credit."""
    return USAGE.search(text, start) if has_any(text, USAGE_HINTS) else None
