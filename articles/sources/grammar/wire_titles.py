"""What agencies put before a headline, in its line: handling words, a slug, a kind of story.

"UPDATE 2-EXCLUSIVE-Town …" (Reuters), "2nd Ld-Writethru: Town …" (ANPA 1312), "Ferry/ Town …"
(IPTC 7901). The kind is the story's kicker; the rest is left out of the headline.
"""

from __future__ import annotations

import re

from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Role

SLUG = re.compile(r"[^\W\d_][\w-]*(?:/[\w-]+)*/ (?=[A-Z0-9\"'])")
LEAD = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th) )(?:ld|lead)(?:[- ]?writethru)?(?: ?[:–—-] ?| (?=[A-Z0-9\"']))",
    re.IGNORECASE,
)
# "ALERT: …" and "CORRECTION: …" are also said to readers; with a hyphen they are not.
HANDLED = re.compile(
    r"(?:(?:UPDATE|WRAPUP|WRAP|RPT|REFILE|RECAST|CORRECTED|URGENT|WRITETHRU)(?: \d{1,2})?"
    r"(?: ?\([A-Z ]{3,24}\))?(?:-|: ?)"
    r"|(?:REPEAT|CORRECTION|CORRECTS|NEWSALERT|ALERT|FLASH|BULLETIN)(?: \d{1,2})?-)"
    r"(?=[\w\"'$£€(])"
)
KIND = re.compile(
    r"(?P<kind>EXCLUSIVE|ANALYSIS|FACTBOX|INSIGHT|FEATURE|INTERVIEW|EXPLAINER|PREVIEW|TIMELINE"
    r"|NEWSMAKER|PROFILE|OBITUARY|SPECIAL REPORT|COLUMN|COMMENTARY|COMMENT|INSTANT VIEW|FOCUS"
    r"|SNAPSHOT|WITNESS|HIGHLIGHTS|Q&A|POLL|GRAPHIC|LIVE|REVIEW|TABLE|TEXT)-(?=[\w\"'$£€(])"
)
TAIL = re.compile(r", \d{1,2}(?:st|nd|rd|th) (?:ld|lead)(?:[- ]?writethru)?\Z", re.IGNORECASE)
FEWEST_WORDS = 2


def cut_headline(sheet: Sheet) -> None:
    at = sheet.headline_at
    if at < 0 or not sheet.blocks[at].searched:
        return
    text = sheet.blocks[at].fold
    start, kind = _begins(text)
    tail = TAIL.search(text)
    end = tail.start() if tail else len(text)
    if (start, end) == (0, len(text)) or text[start:end].count(" ") + 1 < FEWEST_WORDS:
        return
    sheet.headline_span = (start, end)
    sheet.kicker = sheet.kicker or kind
    if sheet.rule(at) != "told":
        sheet.marks[at] = (Role.HEADLINE, "headline-handled")


def _begins(text: str) -> tuple[int, str]:
    """Where the headline itself begins, and its kind; words of capitals among capitals are its
    own ("FOCUS-GROUP FINDS …")."""
    start, kind = 0, ""
    while found := _handling(text, start):
        kind = kind or found.groupdict().get("kind", "")
        start = found.end()
    return (start, kind) if not text[start:].isupper() else (0, "")


def _handling(text: str, start: int) -> re.Match[str] | None:
    slug = SLUG.match(text) if start == 0 else None
    return slug or HANDLED.match(text, start) or LEAD.match(text, start) or KIND.match(text, start)
