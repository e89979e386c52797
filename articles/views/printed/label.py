"""The label that a correction was printed under, where the page prints one of its own."""

from __future__ import annotations

import re

from articles.models import CorrectionKind

WORDS = {
    "correction": r"corrections?(?: (?:and|&) clarifications?)?",
    "clarification": r"(?:corrections? (?:and|&) )?clarifications?",
    "note": r"(?:editors?['’]?s?['’]?|editorial) notes?",
    "update": r"updates?",
}
MONTH = r"[^\W\d_]{3,9}\.?"
ORDINAL = r"(?:st|nd|rd|th)?"
DAY = (
    rf"(?:on )?(?:{MONTH} \d{{1,2}}{ORDINAL},? \d{{4}}|\d{{1,2}}\.?{ORDINAL} {MONTH},? \d{{4}}"
    r"|\d{4}-\d\d-\d\d)"
)
# After the label's words: a stop, the end of the line, or a day that closes with one of these.
STOP = r"[^\S\n]*(?:[:—–.][^\S\n]*\n?|\n)"
DATED = rf",?[ ](?=\(?{DAY}\)?{STOP})"
DAY_LINE = re.compile(rf"\(?({DAY})\)?(?:{STOP}|\Z)\s*", re.IGNORECASE)
LABELS = {
    kind: re.compile(rf"\s*\(?{words}(?:{STOP}|{DATED})\s*", re.IGNORECASE)
    for kind, words in WORDS.items()
}


def without_label(kind: str, text: str) -> tuple[str, str]:
    """The day that stood with the label, as printed or ``""``, and the text under the two.

    Text without a label of its kind comes back as it is, with no day.
    """
    label = (LABELS[kind].match(text) or _in_house(kind).match(text)) if kind in LABELS else None
    if label is None:
        return "", text
    rest = text[label.end() :]
    if text.lstrip().startswith("(") and rest.rstrip().endswith(")"):
        rest = rest.rstrip().removesuffix(")")
    day = DAY_LINE.match(rest)
    words = rest[day.end() :] if day else rest
    if not words.strip():
        return "", text
    return day[1] if day else "", words[0].upper() + words[1:]


def _in_house(kind: str) -> re.Pattern[str]:
    """The page's own label, in the site's language."""
    words = re.escape(str(CorrectionKind(kind).label))
    return re.compile(rf"\s*\(?{words}(?:{STOP}|{DATED})\s*", re.IGNORECASE)
