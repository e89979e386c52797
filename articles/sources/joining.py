"""Lines of one paragraph as its text: words parted by spaces where the script has any."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

EDGE = " \t\u00a0\u3000\ufeff" + "".join(map(chr, [*range(0x20), 0x7F]))
# Scripts without spaces between words; a line of theirs ends anywhere.
CLOSE_SET = "\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uffef\u0e00-\u0e7f"
ENDS_CLOSE = re.compile(f"[{CLOSE_SET}“”‘’…—]\\Z")
HAS_CLOSE = re.compile(f"[{CLOSE_SET}]")
STARTS_CLOSE = re.compile(f"[{CLOSE_SET}“”‘’…—]")
HALVED = re.compile(r"([^\W\d_]{2,30})[-\u00ad\u2010]\Z")
HALF = re.compile(r"[^\W\d_]{1,30}")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
# Words that a hyphen waits for: "Ein- und Ausfahrt".
WAITED_FOR = frozenset("und oder bzw sowie bis and or to og och en of".split())
GERMAN = re.compile(r"\b(?:und|der|die|das|nicht|ist|von|mit|dem)\b")
MANY_GERMAN = 0.06
MANY_HALVED = 3


INNER_STOPS = (", ", "; ")
HYPHENS = ("-", "\u00ad", "\u2010")


def is_halved(line: str) -> re.Match[str] | None:
    """A word that a line ends in the middle of, or at a hyphen of its own."""
    text = line.rstrip(EDGE)
    return HALVED.search(text, max(0, len(text) - 32)) if text.endswith(HYPHENS) else None


class Hyphens:
    """What a hyphen at a line's end is, judged by the words of the whole document."""

    def __init__(self, texts: Sequence[str]) -> None:
        text = "\n".join(texts)
        halves = self._halves(texts)
        self._words = frozenset(WORD.findall(text)) if halves else frozenset()
        self._splits = _is_german(text[:20_000]) or halves >= MANY_HALVED

    @staticmethod
    def _halves(texts: Sequence[str]) -> int:
        return sum(bool(is_halved(text)) for text in texts)

    def split(self, half: str, rest: str) -> bool:
        """Whether a word was split: it stands whole elsewhere, or the language splits words."""
        if f"{half}{rest}" in self._words:
            return True
        return self._splits and f"{half}-{rest}" not in self._words


def _is_german(text: str) -> bool:
    return len(GERMAN.findall(text)) > MANY_GERMAN * (text.count(" ") + 1)


def bare(line: str) -> str:
    return line.strip(EDGE) or line.strip()


def joined(lines: Iterable[str], hyphens: Hyphens | None = None) -> str:
    parts: list[str] = []
    for line in lines:
        text = bare(line)
        if parts:
            _join(parts, text, hyphens)
        else:
            parts.append(text)
    return "".join(parts)


def _join(parts: list[str], text: str, hyphens: Hyphens | None) -> None:
    before = parts[-1]
    half, rest = is_halved(before), HALF.match(text)
    if half and rest and rest[0] not in WAITED_FOR:
        lower = rest[0][0].islower()
        soft = before.endswith("\u00ad")
        if soft or (lower and hyphens is not None and hyphens.split(half[1], rest[0])):
            parts[-1] = before[:-1]
    elif not (_is_close(before, text) or goes_on(before, text)):
        parts.append(" ")
    parts.append(text)


def goes_on(before: str, text: str) -> bool:
    """Whether a line begins with the comma of the sentence that the line before broke off."""
    return text[:2] in INNER_STOPS and bare(before)[-1:].isalnum()


def _is_close(before: str, text: str) -> bool:
    """Whether nothing parts two lines: both stand at letters of a script without spaces."""
    if not (ENDS_CLOSE.search(before) and STARTS_CLOSE.match(text)):
        return False
    return bool(HAS_CLOSE.search(before[-6:]) and HAS_CLOSE.search(text[:6]))
