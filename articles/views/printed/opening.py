from __future__ import annotations

import re
from html import unescape

from django.utils.html import strip_tags
from django.utils.text import Truncator

PARAGRAPH = re.compile(r"<p>(.*?)(?:</p>|$)", re.DOTALL)
MORE = " …"
LONGEST_WORD, SIGNS_A_WORD = 15, 3


def opening(html: str, words: int = 32) -> str:
    """The first words of the first paragraph of clean HTML, which may be cut off anywhere."""
    return next(iter(opening_paragraphs(html, words)[:1]), "")


def opening_paragraphs(html: str, words: int) -> list[str]:
    """The first paragraphs as plain text, no more than ``words`` of them all together."""
    result: list[str] = []
    for found in PARAGRAPH.finditer(html):
        text = _plain(found[1])
        if text and words > 0:
            is_cut_off = not found[0].endswith("</p>")
            result.append(_cut(text + MORE if is_cut_off else text, words))
            words -= len(text.split())
    return result


def _cut(text: str, words: int) -> str:
    """By words; where a script sets no spaces between them, by as many signs as fill the room."""
    if len(text) > len(text.split()) * LONGEST_WORD:
        return Truncator(text).chars(words * SIGNS_A_WORD, truncate=MORE)
    return Truncator(text).words(words, truncate=MORE)


def _plain(html: str) -> str:
    whole_tags = re.sub(r"<[^>]*$", "", html)
    return " ".join(unescape(strip_tags(whole_tags.replace("<br>", " "))).split())
