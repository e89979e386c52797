"""Text as it is searched: small letters and digits without accents, one space between words."""

from __future__ import annotations

import re
import unicodedata

from articles.names import SPELT_OUT

LONGEST_WORD = 64
# Parts two pieces of text that no phrase runs across.
PART = " \x1f "
PARTED = ":"

PLAIN = str.maketrans({n: chr(n).lower() if chr(n).isalnum() else " " for n in range(128)})
PARTS = {**PLAIN, ord("\x1f"): PARTED}
# What print sets where a typewriter has a plain sign; most texts have no other letters than ASCII
# without it.
PRINTED_SIGNS = "’‘“”–—…\u00a0•"
OTHERS = re.compile(r"[^\x00-\x7f]+")
# Thai, Lao, Burmese and Khmer; then kana, Han, Hangul and all that is of East Asia.
UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1100-\u11ff\u2e80-\ua4cf\ua960-\ua97f"
    "\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc\U00020000-\U0003ffff]+"
)
FIRST_UNSPACED = "\u0e00"
# Accents of Latin, Greek and Cyrillic; points of Hebrew and Arabic; signs that show nothing.
DROPPED = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]"
)


class Letters(dict[str, str]):
    """What becomes of each letter outside ASCII; worked out once."""

    def __missing__(self, letter: str) -> str:
        plain = unicodedata.normalize("NFKD", letter.translate(SPELT_OUT).casefold())
        plain = unicodedata.normalize("NFC", DROPPED.sub("", plain.casefold()))
        self[letter] = folded = "".join(it if _is_of_a_word(it) else " " for it in plain)
        return folded


LETTERS = Letters()


def fold(text: str) -> str:
    """The words of ``text``, to be compared with those of another."""
    return " ".join(words_in(text))


def words_in(text: str) -> list[str]:
    return _words(text, PLAIN)


def words_in_parts(text: str) -> list[str]:
    """With a word ``PARTED`` wherever the text has a ``PART``."""
    return _words(text, PARTS)


def composed(text: str) -> str:
    """Letters and their accents as one, wherever there is one."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _words(text: str, table: dict[int, str]) -> list[str]:
    if not text.isascii():
        text = _ascii_or_folded(text)
    words = text.translate(table).split()
    if words and max(map(len, words)) > LONGEST_WORD:
        return [word[:LONGEST_WORD] for word in words]
    return words


def _ascii_or_folded(text: str) -> str:
    for sign in PRINTED_SIGNS:
        text = text.replace(sign, " ")
    return text if text.isascii() else OTHERS.sub(_folded, composed(text))


def _folded(found: re.Match[str]) -> str:
    letters = found[0]
    if len(letters) == 1 and letters < FIRST_UNSPACED:
        return LETTERS[letters]
    folded = "".join([LETTERS[letter] for letter in letters])
    return UNSPACED.sub(_pairs, folded) if max(letters) >= FIRST_UNSPACED else folded


def _pairs(found: re.Match[str]) -> str:
    """Scripts without spaces: each letter with the next, so that any run of them is a phrase."""
    run = found[0]
    return f" {' '.join(run[at : at + 2] for at in range(len(run)))} "


def _is_of_a_word(letter: str) -> bool:
    return letter.isalnum() or unicodedata.category(letter).startswith("M")
