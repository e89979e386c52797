"""The letters of IIM: UTF-8 where (1,90) says so; else what they make sense in.

Most programs never said what they wrote: Windows wrote Windows-1252, a Mac MacRoman, newer ones
UTF-8.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence

UTF_8 = (b"\x1b%G", b"\x1b%/G", b"\x1b%/H", b"\x1b%/I")
# Bytes: names have no more room than 32.
CUT_FROM = 29
LATIN_1 = (b"\x1b.A", b"\x1b-A", b"\x1b/A")
# What a letter, a dash or a quotation mark beyond ASCII stands beside when it is one.
SENSIBLE = re.compile(
    r"[a-z](?=[à-öø-ÿœšž])|[à-öø-ÿœšž](?=[a-z])|\b[À-ÖØ-ÞŒŠŽŸ](?=[a-z])"
    r"|\w(?=’\w)|(?:^|[ (])(?=[“‘]\w)|[\w.,!?](?=[”’](?:\W|$))| (?=[–—] )|\d(?=–\d)|(?=[€£©®]\s?\d)"
    r"|(?=©)|[«»](?=\s?\w)|\w\s?(?=»)|\w(?=…)"
)
SENSELESS = re.compile(
    r"[a-z](?=[À-ÖØ-ÞŒŠŽŸ])|\w(?=[†‡ˆ˜¬√ƒ≈∆∂∑∏∫Ω≠≤≥◊⁄ˇ˘˙˚¸˝˛¯‰ı¥¢¤¦§¨ª¶¹²³¼½¾¿×÷])"
    r"|[\x7f-\x9f�]|[“‘„‚](?=\s)|\w(?=[“„‚‹]\w)|\w(?=[–—”]\w)"
)


def decoded(values: Sequence[bytes], declared: bytes) -> list[str]:
    """All texts of one file; ``declared`` is dataset (1,90)."""
    whole = b"\n".join(values)
    if whole.isascii():
        return [value.decode("ascii") for value in values]
    said = declared.strip(b" \0")
    utf_8 = [_utf_8(value, said in UTF_8) for value in values]
    if said in UTF_8 or (said not in LATIN_1 and None not in utf_8):
        pairs = list(zip(values, utf_8, strict=True))
        other = _guessed(b"\n".join(value for value, text in pairs if text is None))
        return [_single(value, other) if text is None else text for value, text in pairs]
    encoding = "cp1252" if said in LATIN_1 else _guessed(whole)
    return [_single(value, encoding) for value in values]


def _utf_8(value: bytes, declared: bool) -> str | None:
    """A letter that the size of a dataset has cut in two is left out."""
    last = not declared or len(value) < CUT_FROM
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(value, last)
    except UnicodeDecodeError:
        return None


def _guessed(whole: bytes) -> str:
    """Windows-1252 unless MacRoman makes more sense."""
    windows, mac = (_sense(_single(whole, name)) for name in ("cp1252", "mac-roman"))
    return "mac-roman" if mac > windows else "cp1252"


def _sense(text: str) -> int:
    return len(SENSIBLE.findall(text)) - 2 * len(SENSELESS.findall(text))


def _single(value: bytes, encoding: str) -> str:
    return value.decode(encoding, "replace")
