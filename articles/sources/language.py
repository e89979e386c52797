"""The language as far as the script tells it."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from articles.sources.scripts import beyond_latin

# Scripts that one language of news is written in, or a tag that only names the script (BCP 47).
TAGS = {
    "HEBREW": "he",
    "GREEK": "el",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "THAI": "th",
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
    "ARABIC": "und-Arab",
    "CYRILLIC": "und-Cyrl",
    "CJK": "und-Hani",
    "DEVANAGARI": "und-Deva",
    "BENGALI": "und-Beng",
    "TAMIL": "und-Taml",
    "ETHIOPIC": "und-Ethi",
}
BEYOND_LATIN = re.compile("[\u0370-\u1dff\u2c00-\u2dff\u3040-\ud7ff]")
SAMPLE = 1000


def language_of(text: str) -> str:
    """A tag when most letters of a text are of one script that is not Latin, else ""."""
    text = text[: 4 * SAMPLE]
    if not beyond_latin(text) or not BEYOND_LATIN.search(text):
        return ""
    letters = [letter for letter in text if letter.isalpha()][:SAMPLE]
    scripts = Counter(unicodedata.name(letter, "").split(" ", 1)[0] for letter in letters)
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > 0.1 * len(letters):
        return "ja"
    script, count = scripts.most_common(1)[0] if scripts else ("", 0)
    return TAGS.get(script, "") if count > 0.5 * len(letters) else ""
