"""Lines without a full stop that end as a picture's words do: never a heading, always asked.

"… on Friday (PTI)", "… — AFP", "… ©Ana Rook", "… Courtesy photo", "…(写真＝共同)". What such a
line is, its end alone does not prove: an agency may sign the last paragraph of a story.
"""

from __future__ import annotations

import re

from articles.sources.grammar.credit_words import CREDIT_WORD
from articles.sources.lexicon import Lexicon

LONGEST_TAIL = 60
BRACKETS = re.compile(r"[(\[（【［](?P<in>[^()\[\]（）【】［］]{2,60})[)\]）】］]\Z")
BEHIND_DASH = re.compile(r"(?:—|–|--| -|\|) ?(?P<in>[^—–|]{2,60})\Z")
# Slashes between words, not in "and/or", "9/11", "km/h".
SLASH = re.compile(r"[^\W\d_]{2}[^/]{0,40}/\s?[^\W\d_]{3}")
WORD = re.compile(
    rf"\bcourtesy\b|©|(?:^|[^\w])(?:{CREDIT_WORD})(?:[:：]|\Z)|\bphotos?\Z|^photos? (?:by|from)\b"
    r"|(?:撮影|提供|摄影?|攝影?|제공|촬영)\W{0,3}\Z|تصویر کا ذریعہ|رويترز\Z",
    re.IGNORECASE,
)
JOINT = re.compile(r"[=＝・/, ]+")


def ends_as_picture(text: str, lexicon: Lexicon) -> bool:
    """Whether a folded line has the tail of a caption or of a credit."""
    tail = text[-LONGEST_TAIL:]
    if WORD.search(text) or _is_slashed(tail):
        return True
    for form in (BRACKETS, BEHIND_DASH):
        found = form.search(tail)
        if found and _names_agency(found["in"], lexicon):
            return True
    return text[-1:] == "]"


def _is_slashed(tail: str) -> bool:
    return "/" in tail and "and/or" not in tail and bool(SLASH.search(tail))


def _names_agency(text: str, lexicon: Lexicon) -> bool:
    return lexicon.is_agency(text) or any(map(lexicon.is_agency, JOINT.split(text)))
