"""Words and marks that introduce a credit at the end of a caption, and where to look for them."""

from __future__ import annotations

import re

from articles.sources.either import either
from articles.sources.grammar.credit_words import (
    CREDIT_KIND,
    CREDIT_WORD,
    CREDIT_WORDS,
    GIVEN,
    GIVEN_BY,
    KINDS,
)

# What any of the words below begins with: most words of a caption are none, by two letters.
WORDS = (*CREDIT_WORDS, *KINDS, *GIVEN_BY, "is", "©", "photographer", "fot")
FIRST_LETTERS = "".join(sorted({word[0] for word in WORDS}))
FIRST_TWO = either({word[:2] for word in WORDS})
MARKED = re.compile(r"(?:Credit)+(?:…|\.\.\.|: ?)\s*|(?<=[.?!\"')\]])(?:Credit)+(?=[A-Z@])")
SPELT = re.compile(
    rf"(?<=[^\w(\[/])(?=[{FIRST_LETTERS}])(?={FIRST_TWO})"
    rf"(?:(?:{CREDIT_KIND} )?(?:{CREDIT_WORD})(?: credits?)?"
    rf"(?: ?[:：] ?|(?: courtesy)? by:? )|(?:(?:{CREDIT_WORD}) )?(?:is )?{GIVEN}|©|Photographer: "
    r"|Fot\. |(?-i:Image) (?:source[,:]|copyright) )",
    re.IGNORECASE,
)
# A byline that goes on to the pictures: "Words by Ana Rook. Photograph by Ben Tarrow".
BYLINE = re.compile(
    r"(?:By|BY|(?:Words|Text|Story|Written|Data analysis)(?: by|:)) (?=[^\W\d_])[^.]{2,80}\.?$"
)
SPELT_HINTS = (
    "photo", "pic:", "picture", "image", "illustration", "composite", "video", "graphic",
    "courtesy of", "courtesy ", " by:", "provided by", "supplied by", "submitted by", "issued by",
    "released by", "contributed by", "credit", "©",
    "foto", "fot. ", "bild", "crédit", "beeld", "kuva",
    "фото", "φωτ", "写真", "फोटो", "तस्वीर", "照片", "图片", "사진", "צילום", "תצלום", "تصوير",
)  # fmt: skip
# What stands behind such a word, or is one, and the most letters before it.
SPELT_MARKS = (":", "：", " by", "courtesy", "©", "fot. ", "image source", "image copyright")
LONGEST_SPELT = 60
LONGEST_CREDIT = 160


def spelt_from(text: str) -> int:
    """Before this none of the words of the tail can begin."""
    start = max(0, len(text) - LONGEST_CREDIT - 20)
    low = text[start:].lower()
    if len(low) != len(text) - start:
        return start
    first = min(at for mark in SPELT_MARKS if (at := low.find(mark)) >= 0)
    return start + max(0, first - LONGEST_SPELT)
