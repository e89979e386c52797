"""Encodings of old copy that say nothing of themselves, told by the letters they would give."""

from __future__ import annotations

import re

# Most of what is not ASCII is one of these, if the encoding is the right one: the commonest
# letters of the languages written in it, or its script, and the least share of them.
LETTERS = (
    ("windows-1251", "оеаинтсрвлкмдпу", 0.7),
    ("koi8-r", "оеаинтсрвлкмдпу", 0.7),
    ("iso-8859-5", "оеаинтсрвлкмдпу", 0.7),
    ("cp866", "оеаинтсрвлкмдпу", 0.7),
    ("windows-1253", "αοιετσνηυρπκλμάέήίόύώς", 0.75),
    ("windows-1255", "א-ת", 0.9),
    ("windows-1256", "ء-ي،؛؟", 0.9),
    ("cp874", "\u0e01-\u0e4d", 0.95),
    ("cp932", "ぁ-んァ-ヶー、。", 0.3),
    ("euc-jp", "ぁ-んァ-ヶー、。", 0.3),
    ("cp949", "가-힣", 0.7),
    ("gb18030", "的一是在不了有和人这中大为上个国我以要他时来用们，。", 0.08),
    ("big5", "的一是在不了有和人這中大為上個國我以要他時來用們，。", 0.08),
)
# Letters that no Western text has beside each other: broken UTF-8, or Central European copy.
BROKEN = re.compile("[ÀÁ][\xa1-\xbf€‚„…†‡‰‹‘’“”•–—]|(?<![A-ZÀ-Þ])Ã[!-+]")
WITHIN_WORD = re.compile("[a-z][¹³¾¼±¿£¦¶][a-z]")
CZECH = ("ì", "øï")
SAMPLE = 20_000
LEAST = 20
HIGH = re.compile(rb"[\x80-\xff]")
LETTER = re.compile(rb"[A-Za-z]")
# Western copy has an accent here and there; what is dense in high bytes is no Latin script.
DENSE = 0.4


def legacy_encoding(data: bytes) -> str:
    """The encoding whose letters fit best; ``""`` for Western copy and where none fits."""
    sample = data[:SAMPLE]
    high = len(HIGH.findall(sample))
    if high < LEAST or high < DENSE * (high + len(LETTER.findall(sample))):
        return ""
    fits = [(_share(data, name, letters) / least, name) for name, letters, least in LETTERS]
    best, encoding = max(fits)
    return encoding if best >= 1 else ""


def _share(data: bytes, encoding: str, letters: str) -> float:
    """Of what is not ASCII, the share of ``letters``; 0 where the bytes are not of the encoding."""
    try:
        text = data.decode(encoding)[:SAMPLE]
    except UnicodeDecodeError:
        return 0
    other = sum(not letter.isascii() for letter in text)
    return len(re.findall(f"[{letters}]", text)) / max(other, 1)


def is_doubted(text: str) -> bool:
    """Whether text read as Windows-1252 has letters that tell of another encoding."""
    czech = CZECH[0] in text and any(letter in text for letter in CZECH[1])
    return czech or bool(BROKEN.search(text) or WITHIN_WORD.search(text))
